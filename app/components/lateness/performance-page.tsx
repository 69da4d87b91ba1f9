import type { Lang } from "~/copy/define";
import { performance, periodText } from "~/copy/lateness/performance";
import { formatCount } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { PerformancePage } from "~/reads/lateness/performance-page";
import { LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { DataTable } from "../ui/data-table";
import { FilterBar } from "../ui/list-tools";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { figureColumns, Longest, OverdueCount, percentOf } from "./figure-columns";

type Props = { readonly lang: Lang; readonly page: PerformancePage };

/** 2026年全年 / 2026年9月. */
export const periodLabel = (lang: Lang, key: string): string =>
  key.includes("-") ? periodText(lang, key) : performance[lang].wholeYear(periodText(lang, key));

/** The table in two sentences: how many were paid on time, and what is longest overdue. */
function Summary({ lang, total }: { readonly lang: Lang; readonly total: PerformancePage["total"] }) {
  const t = performance[lang];
  const share = percentOf(total.paidInTime, total.paidInTime + total.paidLate);
  return (
    <div className="space-y-2">
      <p>{share === null ? t.summaryNoPayment : t.summaryPaid(formatCount(total.paidInTime), formatCount(total.paidLate), share)}</p>
      <p>
        {total.overdue.count === 0 ? t.summaryNoOverdue : t.summaryOverdue(formatCount(total.overdue.count))}{" "}
        <Longest lang={lang} longest={total.overdue.longest} />
      </p>
    </div>
  );
}

/** 付款与履约情况: who pays late, department by department; each number opens the list it counts. */
export function PerformanceView({ lang, page }: Props) {
  const t = performance[lang];
  const { period, total } = page;
  const rows = [
    ...page.rows.map((row) => ({ ...row, who: organisationWords({ lang, ...row }), words: { unit: row.uscc, period } })),
    { ...total, uscc: "", name: t.total, englishName: t.total, who: t.total, words: { period } },
  ];
  type Row = (typeof rows)[number];
  return (
    <div className="space-y-5">
      <h1>{t.title}</h1>
      <p className="text-ink-soft">{t.lead}</p>
      <FilterBar lang={lang} action={href(lang, paths.performance)}>
        <SelectField
          lang={lang}
          name="period"
          label={t.period}
          placeholder={null}
          optional
          options={page.periods.map((key) => ({ value: key, label: periodLabel(lang, key) }))}
          defaultValue={period}
        />
      </FilterBar>
      <Summary lang={lang} total={total} />
      <DataTable<Row>
        lang={lang}
        caption={`${t.title} · ${periodLabel(lang, period)}`}
        rows={rows}
        rowKey={(row) => row.uscc}
        columns={[
          {
            key: "department",
            header: t.department,
            cell: (row) =>
              row.uscc ? (
                <a href={href(lang, paths.departmentPerformance(row.uscc))}>
                  <OrganisationName lang={lang} name={row.name} englishName={row.englishName} />
                </a>
              ) : (
                t.total
              ),
          },
          ...figureColumns<Row>(lang),
          {
            key: "overdue",
            header: t.overdue,
            end: true,
            tight: true,
            cell: (row) => <OverdueCount lang={lang} row={row} n={row.overdue.count} />,
          },
          { key: "longest", header: t.longest, cell: (row) => <Longest lang={lang} longest={row.overdue.longest} /> },
        ]}
      />
      <p>
        <LinkButton href={href(lang, withQuery(paths.performanceCsv, { period }))}>{t.csv}</LinkButton>
      </p>
    </div>
  );
}
