import { SelectField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, FilterBar } from "~/components/ui/list-tools";
import { Tag } from "~/components/ui/status-tag";
import { TextField } from "~/components/ui/text-fields";
import { ITEM_STATUS_WORDS, SHORT_PAYER_WORDS, STAGE_WORDS, STREAM_WORDS } from "~/copy/catalogue/catalogue";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { formatCount } from "~/copy/values";
import { ITEM_STATUSES, STAGES } from "~/domain/catalogue/item";
import { payerOf } from "~/domain/catalogue/payer";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ItemRow, ItemsPage } from "~/reads/catalogue/items-page";

type Props = ItemsPage & { readonly lang: Lang };

function Filters({ lang, filter, filtered }: Props) {
  const t = cataloguePages[lang];
  const options = <K extends string>(keys: readonly K[], words: Readonly<Record<K, Readonly<Record<Lang, string>>>>) =>
    keys.map((value) => ({ value, label: words[value][lang] }));
  const select = { lang, optional: true, placeholder: t.all };
  return (
    <FilterBar lang={lang} action={href(lang, paths.items)} {...(filtered ? { clearHref: href(lang, paths.items) } : {})}>
      <TextField lang={lang} name="q" type="search" label={t.search} hint={t.searchHint} defaultValue={filter.q} optional />
      <SelectField {...select} name="stage" label={t.stage} options={options(STAGES, STAGE_WORDS)} defaultValue={filter.stage} />
      <SelectField
        {...select}
        name="status"
        label={t.status}
        options={options(ITEM_STATUSES, ITEM_STATUS_WORDS)}
        defaultValue={filter.status}
      />
      <SelectField
        {...select}
        name="stream"
        label={t.stream}
        options={options(["DEPT", "APPLICANT"] as const, STREAM_WORDS)}
        defaultValue={filter.stream}
      />
    </FilterBar>
  );
}

function columns(lang: Lang): Column<ItemRow>[] {
  const t = cataloguePages[lang];
  return [
    {
      key: "item",
      header: t.item,
      cell: (row) => (
        <>
          <a href={href(lang, paths.item(row.code))}>{row.name[lang]}</a>
          <span className="figures block text-sm font-normal text-ink-soft">{row.code}</span>
        </>
      ),
    },
    {
      key: "approval",
      header: t.approval,
      cell: (row) => row.approvals.map((approval) => approval[lang]).join(lang === "zh" ? "、" : "; "),
    },
    { key: "stage", header: t.stage, cell: (row) => STAGE_WORDS[row.stage][lang], tight: true },
    { key: "payer", header: t.payer, cell: (row) => SHORT_PAYER_WORDS[payerOf(row)][lang], tight: true },
    {
      key: "status",
      header: t.status,
      cell: (row) => <Tag tone={ITEM_STATUS_WORDS[row.status].tone}>{ITEM_STATUS_WORDS[row.status][lang]}</Tag>,
      tight: true,
    },
    { key: "agencies", header: t.agencies, cell: (row) => t.agencyCount(formatCount(row.agencies)), end: true },
  ];
}

/** The service item list with its search and filters; the address holds them. */
export function ItemsList(props: Props) {
  const { lang, rows } = props;
  const t = cataloguePages[lang];
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h1>{t.title}</h1>
        <p className="max-w-prose text-ink-soft">{t.lead}</p>
        <p>
          <a href={href(lang, paths.abolishedItems)}>{t.toAbolished}</a>
        </p>
      </div>
      <Filters {...props} />
      <p className="text-ink-soft" role="status">
        {t.found(formatCount(rows.length))}
      </p>
      <DataTable
        lang={lang}
        caption={t.title}
        captionHidden
        columns={columns(lang)}
        rows={rows}
        rowKey={(row) => row.code}
        empty={
          <EmptyState title={t.emptyTitle} action={<a href={href(lang, paths.abolishedItems)}>{t.abolishedLink}</a>}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </div>
  );
}
