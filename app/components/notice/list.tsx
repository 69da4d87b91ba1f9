import { LinkButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-fields";
import { DataTable } from "~/components/ui/data-table";
import { sortable } from "~/components/ui/list-columns";
import { EmptyState, FilterBar, Pagination, TakeAway } from "~/components/ui/list-tools";
import { NarrowFields } from "~/components/ui/narrow-fields";
import { OrganisationName } from "~/components/ui/organisation-name";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { markLabels, periodText } from "~/copy/lateness/performance";
import { commissionList } from "~/copy/notice/commission-list";
import { lists } from "~/copy/shell/lists";
import { ui } from "~/copy/shell/ui";
import { findItem } from "~/domain/catalogue/find-item";
import { PERFORMANCE_MARKS } from "~/domain/supervision/performance-marks";
import { periodOfDays } from "~/forms/lateness/period";
import { orderWord, withWords } from "~/forms/narrow";
import { LIST_GROUPS, LIST_SIZES, type ListOrder, listHref, listWords, PUBLIC_LISTS } from "~/forms/notice/commission-filter";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { CommissionListPage } from "~/reads/notice/commission-list";
import { publicColumns } from "./list-columns";

type Props = { readonly lang: Lang; readonly page: CommissionListPage };

/** Every order that a list has, in words: for whoever reads cards, which have no heads. */
function orders(lang: Lang, list: CommissionListPage["list"]) {
  const t = lists[lang];
  const words: Readonly<Record<ListOrder["by"], readonly [up: string, down: string]>> = {
    published: [t.oldest, t.newest],
    result: [t.oldest, t.newest],
    closing: [t.earliest, t.latest],
    unit: [t.byName(t.unit), t.byNameDown(t.unit)],
    price: [t.up(commissionList[lang].price), t.down(commissionList[lang].price)],
  };
  const { orders: known, first } = PUBLIC_LISTS[list];
  return known.flatMap((by: ListOrder["by"]) =>
    [true, false].map((down) => ({ value: orderWord({ by, down }, first), label: words[by][down ? 1 : 0] })),
  );
}

function Filters({ lang, page }: Props) {
  const t = commissionList[lang];
  const { filter, list } = page;
  const path = paths[list];
  const groups = LIST_GROUPS.map((group) => ({ value: group, label: t.groups[group] }));
  const { size = "", order = "" } = listWords(list, filter);
  return (
    <FilterBar
      lang={lang}
      action={href(lang, path)}
      hidden={size ? { size } : {}}
      {...(page.filtered ? { clearHref: href(lang, path) } : {})}
      panelSet={page.panelSet}
      panel={
        <>
          {list === "commissions" ? (
            <SelectField
              lang={lang}
              name="status"
              label={t.status}
              options={groups}
              defaultValue={filter.group ?? ""}
              placeholder={t.anyStatus}
              optional
            />
          ) : null}
          <SelectField
            lang={lang}
            name="mark"
            label={t.mark}
            options={PERFORMANCE_MARKS.map((mark) => ({ value: mark, label: markLabels[lang][mark] }))}
            defaultValue={filter.mark ?? ""}
            placeholder={t.anyMark}
            optional
          />
          <NarrowFields lang={lang} narrow={filter.narrow} units={page.units} day={list === "results" ? "result" : "published"} />
          <SelectField
            lang={lang}
            name="order"
            label={lists[lang].order}
            options={orders(lang, list)}
            defaultValue={order}
            placeholder={null}
            optional
          />
        </>
      }
    >
      <TextField lang={lang} name="q" label={t.search} hint={t.searchHint} defaultValue={filter.q} type="search" optional />
    </FilterBar>
  );
}

/** How many there are, which item they are narrowed to, and where else the same word can be looked for. */
function Found({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = commissionList[lang];
  const { unit } = page;
  const { q, mark, narrow } = page.filter;
  const { item } = narrow;
  const period = periodOfDays(narrow.from, narrow.to);
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
        {period && page.list === "commissions" ? <> · {t.publishedIn(periodText(lang, period))}</> : null}
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

/** 委托公告 and 选取结果: searched, sorted and paged on the server, all of it in the address; cards on a phone. */
export function CommissionList({ lang, page }: Props) {
  const t = commissionList[lang];
  const { filter, list } = page;
  const path = paths[list];
  const title = list === "results" ? t.resultsTitle : t.title;
  const empty = page.filtered ? (
    <EmptyState title={t.emptyTitle} action={<LinkButton href={href(lang, path)}>{ui[lang].clearFilters}</LinkButton>}>
      {t.emptyText}
    </EmptyState>
  ) : (
    <EmptyState title={t.noneYet}>{t.noneYetText}</EmptyState>
  );
  const other = (change: Readonly<Record<string, string>> = {}) => href(lang, listHref(path, list, filter, change));
  const sizes = LIST_SIZES.map((size) => ({ size, href: other({ size: String(size) }), current: size === filter.size }));
  return (
    <div className="space-y-5">
      <h1>{title}</h1>
      <Filters lang={lang} page={page} />
      <Found lang={lang} page={page} />
      <DataTable
        grid
        lang={lang}
        caption={title}
        captionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        columns={sortable(publicColumns(lang, list), filter.order, (order) => other({ order }))}
        empty={empty}
      />
      {page.rows.length > 0 ? (
        <Pagination
          lang={lang}
          firstHref={page.first ? null : other()}
          nextHref={page.next ? other({ after: page.next }) : null}
          sizes={sizes}
        />
      ) : null}
      {page.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={title}
          hrefOf={(format) => href(lang, withWords(paths.exports[list](format), { ...listWords(list, filter), size: "" }))}
        />
      ) : null}
      <p>
        <a href={href(lang, paths.feed)}>{t.feed}</a>
      </p>
    </div>
  );
}
