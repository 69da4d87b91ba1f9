import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { officeHome } from "~/copy/desk/office-home";
import { COMMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { OFFICE_MARKS, OFFICE_ORDERS, OFFICE_SIZES, OFFICE_STATUSES, officeListHref, officeWords } from "~/forms/desk/office-filter";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OfficeCommissions } from "~/reads/desk/office-commissions";
import { SelectField } from "../ui/choice-fields";
import { DataTable } from "../ui/data-table";
import { sortable } from "../ui/list-columns";
import { EmptyState, FilterBar, Pagination, TakeAway } from "../ui/list-tools";
import { NarrowFields } from "../ui/narrow-fields";
import { TextField } from "../ui/text-fields";
import { officeListColumns } from "./office-columns";

type Props = { readonly lang: Lang; readonly page: OfficeCommissions };

/** Every order of the list, in words: for whoever reads cards, which have no heads. */
function orders(lang: Lang, filter: OfficeCommissions["filter"]) {
  const t = lists[lang];
  const { unit, byDue, newest } = officeHome[lang];
  const words = { newest: [t.oldest, newest], due: [byDue, t.latestDue], unit: [t.byName(unit), t.byNameDown(unit)] } as const;
  return OFFICE_ORDERS.flatMap((by) =>
    [false, true].map((down) => ({ value: officeWords({ ...filter, order: { by, down } }).order ?? "", label: words[by][down ? 1 : 0] })),
  );
}

function Filters({ lang, page }: Props) {
  const t = officeHome[lang];
  const { filter } = page;
  const { size = "", order = "" } = officeWords(filter);
  const shared = { lang, optional: true } as const;
  return (
    <FilterBar
      lang={lang}
      action={href(lang, paths.office.commissions)}
      hidden={size ? { size } : {}}
      {...(page.filtered ? { clearHref: href(lang, paths.office.commissions) } : {})}
      panelSet={page.panelSet}
      panel={
        <>
          <SelectField
            {...shared}
            name="status"
            label={desk[lang].status}
            placeholder={t.anyStatus}
            defaultValue={filter.status ?? ""}
            options={[
              { value: "running", label: t.running },
              ...OFFICE_STATUSES.map((status) => ({ value: status, label: COMMISSION_STATUS_WORDS[status][lang] })),
            ]}
          />
          <SelectField
            {...shared}
            name="mark"
            label={t.mark}
            placeholder={t.anyMark}
            defaultValue={filter.mark ?? ""}
            options={OFFICE_MARKS.map((mark) => ({ value: mark, label: t.marks[mark] }))}
          />
          <NarrowFields lang={lang} narrow={filter.narrow} units={page.units} />
          <SelectField
            {...shared}
            name="order"
            label={lists[lang].order}
            placeholder={null}
            defaultValue={order}
            options={orders(lang, filter)}
          />
        </>
      }
    >
      <TextField {...shared} name="q" label={t.listSearch} hint={t.listSearchHint} defaultValue={filter.q} type="search" />
    </FilterBar>
  );
}

/** 全部委托 of the office: searched, narrowed, sorted and paged on the server, the filter in the address. */
export function OfficeListPage({ lang, page }: Props) {
  const t = officeHome[lang];
  const words = officeWords(page.filter);
  const other = (change: Readonly<Record<string, string>> = {}) => href(lang, officeListHref({ ...words, ...change }));
  return (
    <div className="space-y-5">
      <h1>{t.listTitle}</h1>
      <Filters lang={lang} page={page} />
      <DataTable
        grid
        lang={lang}
        caption={t.listTitle}
        captionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={page.filtered ? t.listNone : t.listNoneYet}>{page.filtered ? t.listNoneText : t.listNoneYetText}</EmptyState>
        }
        columns={sortable(officeListColumns(lang), page.filter.order, (order) => other({ order }))}
      />
      <Pagination
        lang={lang}
        firstHref={page.first ? null : other()}
        nextHref={page.next ? other({ after: page.next }) : null}
        sizes={OFFICE_SIZES.map((size) => ({ size, href: other({ size: String(size) }), current: size === page.filter.size }))}
        summary={t.count(page.count)}
      />
      {page.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={t.listTitle}
          hrefOf={(format) => href(lang, withWords(paths.exports.officeCommissions(format), { ...words, size: "" }))}
        />
      ) : null}
    </div>
  );
}
