import type { Lang } from "~/copy/define";
import { performance, periodText } from "~/copy/lateness/performance";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { DepartmentPerformance } from "~/reads/lateness/performance-page";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { Breadcrumbs } from "../ui/navigation";
import { organisationWords } from "../ui/organisation-name";
import { figureColumns, Longest, OverdueCount } from "./figure-columns";

type Props = { readonly lang: Lang; readonly page: DepartmentPerformance };

/** How one department pays and accepts: of all its time and by month, what is overdue now, and what once was. */
export function DepartmentPerformanceView({ lang, page }: Props) {
  const t = performance[lang];
  const who = organisationWords({ lang, ...page });
  const unit = { unit: page.uscc };
  const rows = [
    ...page.months.map((row) => ({ ...row, who: `${who} ${periodText(lang, row.month)}`, words: { ...unit, period: row.month } })),
    { ...page.all, month: "", who, words: unit },
  ];
  type Row = (typeof rows)[number];
  const whole = { who, words: unit };
  return (
    <div className="space-y-5">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.performance) }, { label: who }]} />
      <h1>{t.of(who)}</h1>
      <p>
        {t.overdue}
        {lang === "zh" ? "：" : ": "}
        <OverdueCount lang={lang} row={whole} n={page.all.overdue.count} /> <Longest lang={lang} longest={page.all.overdue.longest} />
      </p>
      {page.months.length === 0 ? (
        <EmptyState title={t.noneYet} />
      ) : (
        <DataTable<Row>
          lang={lang}
          caption={t.byMonth}
          rows={rows}
          rowKey={(row) => row.month}
          columns={[
            { key: "month", header: t.month, tight: true, cell: (row) => (row.month ? periodText(lang, row.month) : t.wholeTime) },
            ...figureColumns<Row>(lang),
          ]}
        />
      )}
      <p>
        <a href={href(lang, withQuery(paths.commissions, { ...unit, mark: "was-late" }))}>{t.wasLate}</a>
      </p>
      {page.phone ? (
        <p>
          {t.phone} <a href={`tel:${page.phone}`}>{page.phone}</a>
        </p>
      ) : null}
    </div>
  );
}
