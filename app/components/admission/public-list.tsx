import { agencyPublic } from "~/copy/admission/agency-public";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { formatCount, formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyListPage } from "~/reads/admission/agency-public";
import { LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState, FilterBar, Pagination } from "../ui/list-tools";
import { OrganisationName } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";
import { TextField } from "../ui/text-fields";

type Props = { readonly lang: Lang; readonly page: AgencyListPage };
type Row = AgencyListPage["rows"][number];

const PATH = paths.agencies;
const STATUSES = ["active", "active_provisional", "returned", "suspended"] as const;
const CAP = 1000;

/** What it may take now; what it took on and may not, its certificate having ended, is told beside, as on its own page. */
function Items({ lang, row }: { readonly lang: Lang; readonly row: Row }) {
  const t = agencyPublic[lang];
  return (
    <>
      {row.items > 0 || row.pausedItems === 0 ? t.itemCount(formatCount(row.items)) : t.itemNone}
      {row.pausedItems > 0 ? <span className="row-note">{t.itemPaused(formatCount(row.pausedItems))}</span> : null}
    </>
  );
}

function columns(lang: Lang): Column<Row>[] {
  const t = agencyPublic[lang];
  return [
    {
      key: "name",
      header: t.name,
      cell: (row) => (
        <>
          <a href={href(lang, paths.publicAgency(row.uscc))}>
            <OrganisationName lang={lang} {...row} />
          </a>
          <span className="figures block text-sm font-normal text-ink-soft">{row.uscc}</span>
        </>
      ),
    },
    {
      key: "status",
      header: t.status,
      cell: (row) => (
        <>
          <Tag tone={ADMISSION_STATUS_WORDS[row.status].tone}>{ADMISSION_STATUS_WORDS[row.status][lang]}</Tag>
          {row.status === "active_provisional" && row.publicityUntil ? (
            <span className="block text-sm text-ink-soft">{t.inPublicity(formatDue(lang, row.publicityUntil))}</span>
          ) : null}
          {row.paused ? <span className="block text-sm text-ink-soft">{t.paused}</span> : null}
        </>
      ),
    },
    { key: "items", header: t.items, cell: (row) => <Items lang={lang} row={row} />, end: true },
    { key: "won", header: t.won, cell: (row) => t.wonCount(formatCount(row.won)), end: true },
  ];
}

function listHref(lang: Lang, filter: AgencyListPage["filter"], after: string): string {
  const given = { q: filter.q, status: filter.status ?? "", item: filter.item?.code ?? "", after };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString();
  return href(lang, query ? `${PATH}?${query}` : PATH);
}

/** 中介机构: search by name or code, filters in the address; cards on a phone. */
export function AgencyList({ lang, page }: Props) {
  const t = agencyPublic[lang];
  const { filter } = page;
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h1>{t.title}</h1>
        <p className="max-w-prose text-ink-soft">{t.lead}</p>
      </div>
      <FilterBar
        lang={lang}
        action={href(lang, PATH)}
        {...(filter.item ? { hidden: { item: filter.item.code } } : {})}
        {...(page.filtered ? { clearHref: href(lang, PATH) } : {})}
      >
        <TextField lang={lang} name="q" type="search" label={t.search} hint={t.searchHint} defaultValue={filter.q} optional />
        <SelectField
          lang={lang}
          name="status"
          label={t.status}
          placeholder={t.all}
          options={STATUSES.map((value) => ({ value, label: ADMISSION_STATUS_WORDS[value][lang] }))}
          defaultValue={filter.status}
          optional
        />
      </FilterBar>
      {filter.item ? <p>{t.itemOnly(filter.item.name[lang])}</p> : null}
      <p className="text-ink-soft" role="status">
        {page.count > CAP ? t.foundMore : t.found(formatCount(page.count))}
      </p>
      <DataTable
        lang={lang}
        caption={t.title}
        captionHidden
        columns={columns(lang)}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.noneTitle} action={<LinkButton href={href(lang, PATH)}>{t.showAll}</LinkButton>}>
            {t.noneText}
          </EmptyState>
        }
      />
      <Pagination
        lang={lang}
        firstHref={page.first ? null : listHref(lang, page.filter, "")}
        nextHref={page.next ? listHref(lang, page.filter, page.next) : null}
      />
    </div>
  );
}
