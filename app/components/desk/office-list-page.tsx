import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { officeHome } from "~/copy/desk/office-home";
import { COMMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { OFFICE_MARKS, OFFICE_SIZES, OFFICE_STATUSES, officeListHref, officeWords } from "~/forms/desk/office-filter";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OfficeCommissions } from "~/reads/desk/office-commissions";
import { SelectField } from "../ui/choice-fields";
import { DataTable } from "../ui/data-table";
import { EmptyState, FilterBar, Pagination } from "../ui/list-tools";
import { organisationWords } from "../ui/organisation-name";
import { TextField } from "../ui/text-fields";
import { CommissionCell } from "./cells";
import { officeColumns } from "./office-columns";

type Props = { readonly lang: Lang; readonly page: OfficeCommissions };

function Filters({ lang, page }: Props) {
  const t = officeHome[lang];
  const { filter } = page;
  const size = officeWords(filter).size;
  const shared = { lang, optional: true } as const;
  return (
    <FilterBar
      lang={lang}
      action={href(lang, paths.office.commissions)}
      hidden={size ? { size } : {}}
      {...(page.filtered ? { clearHref: href(lang, paths.office.commissions) } : {})}
    >
      <TextField {...shared} name="q" label={t.listSearch} hint={t.listSearchHint} defaultValue={filter.q} type="search" />
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
        name="unit"
        label={t.unit}
        placeholder={t.anyUnit}
        defaultValue={filter.unit ?? ""}
        options={page.units.map((unit) => ({ value: unit.id, label: organisationWords({ lang, ...unit }) }))}
      />
      <SelectField
        {...shared}
        name="mark"
        label={t.mark}
        placeholder={t.anyMark}
        defaultValue={filter.mark ?? ""}
        options={OFFICE_MARKS.map((mark) => ({ value: mark, label: t.marks[mark] }))}
      />
      <SelectField
        {...shared}
        name="order"
        label={t.order}
        placeholder={null}
        defaultValue={filter.order === "due" ? "due" : ""}
        options={[
          { value: "", label: t.newest },
          { value: "due", label: t.byDue },
        ]}
      />
    </FilterBar>
  );
}

/** 全部委托 of the office: searched, narrowed and paged on the server, the filter in the address. */
export function OfficeListPage({ lang, page }: Props) {
  const t = officeHome[lang];
  const column = officeColumns<OfficeCommissions["rows"][number]>(lang);
  const words = officeWords(page.filter);
  return (
    <div className="space-y-6">
      <h1>{t.listTitle}</h1>
      <Filters lang={lang} page={page} />
      <DataTable
        lang={lang}
        caption={t.listTitle}
        captionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={page.filtered ? t.listNone : t.listNoneYet}>{page.filtered ? t.listNoneText : t.listNoneYetText}</EmptyState>
        }
        columns={[
          {
            ...column.commission,
            cell: (row) => (
              <CommissionCell lang={lang} row={row} base={paths.office.work(row.id)} note={row.item?.[lang] ?? row.itemCode} plain />
            ),
          },
          column.unit,
          column.step,
          column.party,
          column.standing,
          column.phone,
        ]}
      />
      <Pagination
        lang={lang}
        firstHref={page.first ? null : href(lang, officeListHref(words))}
        nextHref={page.next ? href(lang, officeListHref({ ...words, after: page.next })) : null}
        sizes={OFFICE_SIZES.map((size) => ({
          size,
          href: href(lang, officeListHref({ ...words, size: String(size) })),
          current: size === page.filter.size,
        }))}
        summary={t.count(page.count)}
      />
    </div>
  );
}
