import { agencyPublic } from "~/copy/admission/agency-public";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { formatCount } from "~/copy/values";
import { AGENCY_FIRST } from "~/forms/admission/agency-order";
import { orderWord, withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyListPage } from "~/reads/admission/agency-public";
import { LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { DataTable } from "../ui/data-table";
import { sortable } from "../ui/list-columns";
import { EmptyState, FilterBar, Pagination, TakeAway } from "../ui/list-tools";
import { TextField } from "../ui/text-fields";
import { agencyColumns } from "./public-columns";

type Props = { readonly lang: Lang; readonly page: AgencyListPage };

const PATH = paths.agencies;
const STATUSES = ["active", "active_provisional", "returned", "suspended"] as const;
const CAP = 1000;

function listWords({ q, status, item, order }: AgencyListPage["filter"]): Readonly<Record<string, string>> {
  return { q, status: status ?? "", item: item?.code ?? "", order: orderWord(order, AGENCY_FIRST) };
}

/** 中介机构: search by name or code, filters in the address; cards on a phone. */
export function AgencyList({ lang, page }: Props) {
  const t = agencyPublic[lang];
  const { filter } = page;
  const words = listWords(filter);
  const other = (change: Readonly<Record<string, string>> = {}) => href(lang, withWords(PATH, { ...words, ...change }));
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
        panelSet={filter.status !== null}
        panel={
          <>
            <SelectField
              lang={lang}
              name="status"
              label={t.status}
              placeholder={t.all}
              options={STATUSES.map((value) => ({ value, label: ADMISSION_STATUS_WORDS[value][lang] }))}
              defaultValue={filter.status}
              optional
            />
            <SelectField
              lang={lang}
              name="order"
              label={lists[lang].order}
              placeholder={null}
              options={[
                { value: "", label: lists[lang].byName(t.name) },
                { value: "-name", label: lists[lang].byNameDown(t.name) },
              ]}
              defaultValue={words.order}
              optional
            />
          </>
        }
      >
        <TextField lang={lang} name="q" type="search" label={t.search} hint={t.searchHint} defaultValue={filter.q} optional />
      </FilterBar>
      {filter.item ? <p>{t.itemOnly(filter.item.name[lang])}</p> : null}
      <p className="text-ink-soft" role="status">
        {page.count > CAP ? t.foundMore : t.found(formatCount(page.count))}
      </p>
      <DataTable
        grid
        lang={lang}
        caption={t.title}
        captionHidden
        columns={sortable(agencyColumns(lang), filter.order, (order) => other({ order }))}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.noneTitle} action={<LinkButton href={href(lang, PATH)}>{t.showAll}</LinkButton>}>
            {t.noneText}
          </EmptyState>
        }
      />
      <Pagination lang={lang} firstHref={page.first ? null : other()} nextHref={page.next ? other({ after: page.next }) : null} />
      {page.rows.length > 0 ? (
        <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, withWords(paths.exports.agencies(format), words))} />
      ) : null}
    </div>
  );
}
