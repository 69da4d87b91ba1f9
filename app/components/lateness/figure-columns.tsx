import type { Lang } from "~/copy/define";
import { performance } from "~/copy/lateness/performance";
import { formatCount } from "~/copy/values";
import { href } from "~/lib/lang";
import type { Cell } from "~/lib/list-file";
import { paths, withQuery } from "~/lib/paths";
import type { Figures, Overdue } from "~/reads/lateness/performance-page";
import type { ListColumn } from "../ui/list-columns";
import { ShareBar } from "../ui/share-bar";
import { LateDuty } from "./late-duty";

/** Of a whole in percent, rounded; null of nothing. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 100) / whole));

/** The same in a file, to a tenth. */
const shareCell = (part: number, whole: number): Cell => (whole === 0 ? null : tenth((part * 100) / whole));
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A row of figures: whose they are, said to those who do not see the table, and what its lists are narrowed to. */
export type FigureRow = Figures & { readonly who: string; readonly words: Readonly<Record<string, string>> };

type NumberProps = { readonly lang: Lang; readonly row: Pick<FigureRow, "who" | "words">; readonly what: string; readonly n: number };

/** A number that opens the list it counts; nothing is counted without a link. */
function Opens({ lang, row, what, n, also }: NumberProps & { readonly also: Readonly<Record<string, string>> }) {
  return (
    <a
      className={n === 0 ? "figure-link is-zero" : "figure-link"}
      href={href(lang, withQuery(paths.commissions, { ...row.words, ...also }))}
      aria-label={performance[lang].figureOf(row.who, what, formatCount(n))}
    >
      {formatCount(n)}
    </a>
  );
}

/** Commissions, failed, accepted with the days it took, paid on time or late with its bar: the same columns by department and by month, on their pages and in the file. */
export function figureColumns<Row extends FigureRow>(lang: Lang): ListColumn<Row>[] {
  const t = performance[lang];
  const { columns } = t;
  const percent = (n: number | null) => (n === null ? null : <span className="row-note">{t.percent(n)}</span>);
  return [
    {
      key: "published",
      header: t.published,
      end: true,
      tight: true,
      cell: (row) => <Opens lang={lang} row={row} what={t.published} n={row.published} also={{}} />,
      facts: [[t.published, (row) => row.published]],
    },
    {
      key: "failed",
      header: t.failed,
      end: true,
      tight: true,
      cell: (row) => (
        <>
          <Opens lang={lang} row={row} what={t.failed} n={row.failed} also={{ status: "failed" }} />
          {percent(percentOf(row.failed, row.published))}
        </>
      ),
      facts: [
        [t.failed, (row) => row.failed],
        [columns.failedShare, (row) => shareCell(row.failed, row.published)],
      ],
    },
    {
      key: "accepted",
      header: t.accepted,
      end: true,
      cell: (row) => (
        <>
          <Opens lang={lang} row={row} what={columns.accepted} n={row.accepted} also={{ mark: "accepted" }} />
          {row.acceptedDays === null ? null : <span className="row-note">{t.averageDays(row.acceptedDays)}</span>}
        </>
      ),
      facts: [
        [columns.accepted, (row) => row.accepted],
        [columns.acceptedInTime, (row) => row.acceptedInTime],
        [columns.acceptedDays, (row) => (row.acceptedDays === null ? null : tenth(row.acceptedDays))],
      ],
    },
    {
      key: "paid",
      header: t.paid,
      end: true,
      cell: (row) => {
        const share = percentOf(row.paidInTime, row.paidInTime + row.paidLate);
        return (
          <>
            <Opens lang={lang} row={row} what={t.paid} n={row.paidInTime} also={{ mark: "paid-in-time" }} />
            {percent(share)}
            {share === null ? null : <ShareBar percent={share} />}
          </>
        );
      },
      facts: [
        [t.paid, (row) => row.paidInTime],
        [columns.paidShare, (row) => shareCell(row.paidInTime, row.paidInTime + row.paidLate)],
      ],
    },
    {
      key: "late",
      header: t.paidLate,
      end: true,
      tight: true,
      cell: (row) => <Opens lang={lang} row={row} what={t.paidLate} n={row.paidLate} also={{ mark: "paid-late" }} />,
      facts: [[t.paidLate, (row) => row.paidLate]],
    },
  ];
}

/** How many are overdue now, whenever they were published. */
export function OverdueCount({ lang, row, n }: Omit<NumberProps, "what">) {
  const { unit } = row.words;
  const words: Readonly<Record<string, string>> = unit ? { unit } : {};
  return <Opens lang={lang} row={{ ...row, words }} what={performance[lang].overdue} n={n} also={{ status: "overdue" }} />;
}

/** What is longest overdue, leading to its commission. */
export function Longest({ lang, longest }: { readonly lang: Lang; readonly longest: Overdue["longest"] }) {
  if (!longest) return null;
  return (
    <>
      <LateDuty lang={lang} duty={longest.duty} />{" "}
      <a className="figures figure-link" href={href(lang, paths.commission(longest.number))}>
        {longest.number}
      </a>
    </>
  );
}
