import { SelectField } from "~/components/ui/choice-fields";
import { DataTable } from "~/components/ui/data-table";
import { sortable } from "~/components/ui/list-columns";
import { EmptyState, FilterBar, TakeAway } from "~/components/ui/list-tools";
import { TextField } from "~/components/ui/text-fields";
import { ITEM_STATUS_WORDS, STAGE_WORDS, STREAM_WORDS } from "~/copy/catalogue/catalogue";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { lists } from "~/copy/shell/lists";
import { formatCount } from "~/copy/values";
import { ITEM_STATUSES, STAGES } from "~/domain/catalogue/item";
import { ITEM_FIRST, ITEM_ORDERS } from "~/forms/catalogue/item-order";
import { orderWord, withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ItemsPage } from "~/reads/catalogue/items-page";
import { itemColumns } from "./items-columns";

type Props = ItemsPage & { readonly lang: Lang };

/** Every order of the list, in words: for whoever reads cards, which have no heads. */
function orders(lang: Lang) {
  const t = lists[lang];
  const { item, agencies } = cataloguePages[lang];
  const words = {
    code: [t.up(t.code), t.down(t.code)],
    name: [t.byName(item), t.byNameDown(item)],
    agencies: [t.up(agencies), t.down(agencies)],
  } as const;
  return ITEM_ORDERS.flatMap((by) =>
    [false, true].map((down) => ({ value: orderWord({ by, down }, ITEM_FIRST), label: words[by][down ? 1 : 0] })),
  );
}

function Filters({ lang, filter, filtered, panelSet }: Props) {
  const t = cataloguePages[lang];
  const options = <K extends string>(keys: readonly K[], words: Readonly<Record<K, Readonly<Record<Lang, string>>>>) =>
    keys.map((value) => ({ value, label: words[value][lang] }));
  const select = { lang, optional: true, placeholder: t.all };
  return (
    <FilterBar
      lang={lang}
      action={href(lang, paths.items)}
      {...(filtered ? { clearHref: href(lang, paths.items) } : {})}
      panelSet={panelSet}
      panel={
        <>
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
          <SelectField
            lang={lang}
            optional
            placeholder={null}
            name="order"
            label={lists[lang].order}
            options={orders(lang)}
            defaultValue={orderWord(filter.order, ITEM_FIRST)}
          />
        </>
      }
    >
      <TextField lang={lang} name="q" type="search" label={t.search} hint={t.searchHint} defaultValue={filter.q} optional />
    </FilterBar>
  );
}

function listWords({ q, stage, status, stream, order }: ItemsPage["filter"]): Readonly<Record<string, string>> {
  return { q, stage: stage ?? "", status: status ?? "", stream: stream ?? "", order: orderWord(order, ITEM_FIRST) };
}

/** The service item list with its search and filters; the address holds them. */
export function ItemsList(props: Props) {
  const { lang, rows, filter } = props;
  const words = listWords(filter);
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
        grid
        lang={lang}
        caption={t.title}
        captionHidden
        columns={sortable(itemColumns(lang), filter.order, (order) => href(lang, withWords(paths.items, { ...words, order })))}
        rows={rows}
        rowKey={(row) => row.code}
        empty={
          <EmptyState title={t.emptyTitle} action={<a href={href(lang, paths.abolishedItems)}>{t.abolishedLink}</a>}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {rows.length > 0 ? (
        <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, withWords(paths.exports.items(format), words))} />
      ) : null}
    </div>
  );
}
