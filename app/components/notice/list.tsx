import type { ReactNode } from "react";
import { LateLines } from "~/components/lateness/late-duty";
import { LinkButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, FilterBar, Pagination } from "~/components/ui/list-tools";
import { OrganisationName } from "~/components/ui/organisation-name";
import { StatusTag } from "~/components/ui/status-tag";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { markLabels, periodText } from "~/copy/lateness/performance";
import { partyLabels } from "~/copy/moves/moves";
import { commissionList } from "~/copy/notice/commission-list";
import { ui } from "~/copy/shell/ui";
import { formatDue, formatFen, formatRemaining, formatShortDateTime } from "~/copy/values";
import { findItem } from "~/domain/catalogue/find-item";
import { isTurnParty } from "~/domain/lifecycle/turn-party";
import { LIST_GROUPS, LIST_SIZES, listHref } from "~/forms/notice/commission-filter";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { CommissionListPage, ListRow } from "~/reads/notice/commission-list";

type Props = { readonly lang: Lang; readonly page: CommissionListPage; readonly path: typeof paths.commissions | typeof paths.results };

function Named({ lang, row }: { readonly lang: Lang; readonly row: ListRow }) {
  return (
    <>
      <a lang="zh-CN" href={href(lang, paths.commission(row.number ?? ""))}>
        {row.title}
      </a>
      <span className="row-note">
        <span className="figures">{row.number}</span> · {row.item?.[lang] ?? row.itemCode}
      </span>
    </>
  );
}

function Standing({ lang, row }: { readonly lang: Lang; readonly row: ListRow }) {
  const t = commissionList[lang];
  // What is late says whose it is and since when.
  const party = isTurnParty(row.turnParty) && row.late.overdue.length === 0 ? partyLabels[lang][row.turnParty] : null;
  return (
    <>
      <StatusTag lang={lang} status={row.status} held={row.held} />
      {party ? (
        <span className="row-note">
          {party}
          {row.turnDueAt ? (
            <>
              {lang === "zh" ? "，" : ", "}
              <time dateTime={row.turnDueAt.toISOString()}>{t.until(formatDue(lang, row.turnDueAt))}</time>
            </>
          ) : null}
        </span>
      ) : null}
      <LateLines lang={lang} late={row.late} />
    </>
  );
}

function Closes({ lang, row }: { readonly lang: Lang; readonly row: ListRow }): ReactNode {
  if (!row.closesAt) return null;
  return (
    <>
      {formatShortDateTime(lang, row.closesAt)}
      {row.daysLeft !== null ? <span className="row-note">{formatRemaining(lang, row.daysLeft)}</span> : null}
    </>
  );
}

function Winner({ lang, row }: { readonly lang: Lang; readonly row: ListRow }): ReactNode {
  if (!row.provider || !row.providerCode) return null;
  return (
    <a href={href(lang, paths.publicAgency(row.providerCode))}>
      <OrganisationName lang={lang} name={row.provider} englishName={row.providerEnglish} />
    </a>
  );
}

const fee = (lang: Lang) => (row: ListRow) => (row.priceFen === null ? "" : formatFen(lang, row.priceFen));

function commissionColumns(lang: Lang): Column<ListRow>[] {
  const t = commissionList[lang];
  return [
    { key: "commission", header: t.commission, cell: (row) => <Named lang={lang} row={row} /> },
    {
      key: "purchaser",
      header: t.purchaser,
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
    },
    { key: "price", header: t.price, cell: fee(lang), end: true, tight: true },
    { key: "closes", header: t.closes, cell: (row) => <Closes lang={lang} row={row} />, tight: true },
    { key: "entrants", header: t.entrants, cell: (row) => t.entrantsOf(row.entrants), end: true, tight: true },
    { key: "state", header: t.state, cell: (row) => <Standing lang={lang} row={row} /> },
  ];
}

function resultColumns(lang: Lang): Column<ListRow>[] {
  const t = commissionList[lang];
  const verify = (row: ListRow) => (
    <a href={href(lang, paths.verifyCommission(row.number ?? ""))} aria-label={t.verifyOf(row.number ?? "")}>
      {t.verify}
    </a>
  );
  return [
    { key: "commission", header: t.commission, cell: (row) => <Named lang={lang} row={row} /> },
    { key: "winner", header: t.winner, cell: (row) => <Winner lang={lang} row={row} /> },
    { key: "took", header: t.participants, cell: (row) => t.entrantsOf(row.entrants), end: true, tight: true },
    { key: "price", header: t.price, cell: fee(lang), end: true, tight: true },
    { key: "at", header: t.drawnOn, cell: (row) => (row.resultAt ? formatShortDateTime(lang, row.resultAt) : ""), tight: true },
    { key: "verify", header: t.verify, cell: verify, bare: true },
  ];
}

function Filters({ lang, page, path }: Props) {
  const t = commissionList[lang];
  const { filter } = page;
  const groups = LIST_GROUPS.map((group) => ({ value: group, label: t.groups[group] }));
  const hidden = {
    ...(filter.item ? { item: filter.item } : {}),
    ...(filter.unit ? { unit: filter.unit } : {}),
    ...(filter.period ? { period: filter.period } : {}),
    ...(filter.mark ? { mark: filter.mark } : {}),
    ...(filter.size === LIST_SIZES[0] ? {} : { size: String(filter.size) }),
  };
  return (
    <FilterBar lang={lang} action={href(lang, path)} hidden={hidden} {...(page.filtered ? { clearHref: href(lang, path) } : {})}>
      <TextField lang={lang} name="q" label={t.search} hint={t.searchHint} defaultValue={filter.q} type="search" optional />
      {path === paths.commissions ? (
        <>
          <SelectField
            lang={lang}
            name="status"
            label={t.status}
            options={groups}
            defaultValue={filter.group ?? ""}
            placeholder={t.anyStatus}
            optional
          />
          <SelectField
            lang={lang}
            name="order"
            label={t.order}
            options={[
              { value: "", label: t.newest },
              { value: "closing", label: t.closing },
            ]}
            defaultValue={filter.order === "closing" ? "closing" : ""}
            placeholder={null}
            optional
          />
        </>
      ) : null}
    </FilterBar>
  );
}

/** How many there are, which item they are narrowed to, and where else the same word can be looked for. */
function Found({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = commissionList[lang];
  const { unit } = page;
  const { q, item, period, mark } = page.filter;
  return (
    <div className="list-found">
      <p role="status">
        {t.count(page.count)}
        {item ? <> · {t.itemOnly(findItem(item)?.name[lang] ?? item)}</> : null}
        {unit ? (
          <>
            {" · "}
            <OrganisationName lang={lang} {...unit} />
          </>
        ) : null}
        {period ? <> · {t.publishedIn(periodText(lang, period))}</> : null}
        {mark ? <> · {markLabels[lang][mark]}</> : null}
      </p>
      {q ? (
        <p>
          {t.elsewhere(q)}
          <a href={href(lang, withQuery(paths.agencies, { q }))}>{t.elsewhereAgencies}</a>
          <a href={href(lang, withQuery(paths.items, { q }))}>{t.elsewhereItems}</a>
        </p>
      ) : null}
    </div>
  );
}

/** 委托公告 and 选取结果: searched and paged on the server, filters in the address, cards on a phone. */
export function CommissionList({ lang, page, path }: Props) {
  const t = commissionList[lang];
  const title = path === paths.results ? t.resultsTitle : t.title;
  const { filter } = page;
  const empty = page.filtered ? (
    <EmptyState title={t.emptyTitle} action={<LinkButton href={href(lang, path)}>{ui[lang].clearFilters}</LinkButton>}>
      {t.emptyText}
    </EmptyState>
  ) : (
    <EmptyState title={t.noneYet}>{t.noneYetText}</EmptyState>
  );
  const sizes = LIST_SIZES.map((size) => ({
    size,
    href: href(lang, listHref(path, filter, { size: String(size) })),
    current: size === filter.size,
  }));
  return (
    <div className="space-y-5">
      <h1>{title}</h1>
      <Filters lang={lang} page={page} path={path} />
      <Found lang={lang} page={page} />
      <DataTable
        lang={lang}
        caption={title}
        captionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        columns={path === paths.results ? resultColumns(lang) : commissionColumns(lang)}
        empty={empty}
      />
      {page.rows.length > 0 ? (
        <Pagination
          lang={lang}
          firstHref={page.first ? null : href(lang, listHref(path, filter))}
          nextHref={page.next ? href(lang, listHref(path, filter, { after: page.next })) : null}
          sizes={sizes}
        />
      ) : null}
      <p>
        <a href={href(lang, paths.feed)}>{t.feed}</a>
      </p>
    </div>
  );
}
