import type { Lang } from "~/copy/define";
import { lateText } from "~/copy/lateness/lateness";
import { performance } from "~/copy/lateness/performance";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PerformancePage } from "~/reads/lateness/performance-page";
import type { ListColumn } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { type FigureRow, figureColumns, Longest, OverdueCount } from "./figure-columns";

type Row = FigureRow &
  Pick<PerformancePage["total"], "overdue"> & { readonly uscc: string; readonly name: string; readonly englishName: string | null };

/** A row a department and one for all of them together, which has no code. */
export function performanceRows(lang: Lang, { rows, total, period }: PerformancePage): Row[] {
  const { total: all } = performance[lang];
  return [
    ...rows.map((row) => ({ ...row, who: organisationWords({ lang, ...row }), words: { unit: row.uscc, period } })),
    { ...total, uscc: "", name: all, englishName: all, who: all, words: { period } },
  ];
}

/** The columns of 付款与履约情况, on its page and in its file. */
export function performanceColumns(lang: Lang): ListColumn<Row>[] {
  const t = performance[lang];
  const { columns } = t;
  return [
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
      facts: [
        [t.department, (row) => row.who],
        [columns.uscc, (row) => row.uscc || null],
      ],
    },
    ...figureColumns<Row>(lang),
    {
      key: "overdue",
      header: t.overdue,
      end: true,
      tight: true,
      cell: (row) => <OverdueCount lang={lang} row={row} n={row.overdue.count} />,
      facts: [[t.overdue, (row) => row.overdue.count]],
    },
    {
      key: "longest",
      header: t.longest,
      cell: (row) => <Longest lang={lang} longest={row.overdue.longest} />,
      facts: [
        [columns.longestDays, (row) => row.overdue.longest?.duty.days ?? null],
        [columns.longestWhat, (row) => (row.overdue.longest ? lateText(lang, row.overdue.longest.duty) : null)],
        [columns.number, (row) => row.overdue.longest?.number ?? null],
      ],
    },
  ];
}
