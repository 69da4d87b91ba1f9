import type { Lang } from "~/copy/define";
import { lateText } from "~/copy/lateness/lateness";
import { performance } from "~/copy/lateness/performance";
import { CSV_HEAD, csvLine } from "~/lib/csv";
import type { PerformancePage } from "./performance-page";

const TEN = 10;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 100 * TEN) / whole) / TEN);

/** 付款与履约情况 as a file: a line a department and one for all of them, in the columns of the page; shares in percent. */
export function performanceCsv(lang: Lang, { rows, total }: PerformancePage): string {
  const t = performance[lang];
  const { columns } = t;
  const head = [
    ...[t.department, columns.uscc, t.published, t.failed, columns.failedShare, columns.accepted, columns.acceptedInTime],
    ...[columns.acceptedDays, t.paid, t.paidLate, columns.paidShare, t.overdue, columns.longestDays, columns.longestWhat, columns.number],
  ];
  const line = (name: string, uscc: string | null, row: PerformancePage["total"]) => {
    const { longest } = row.overdue;
    return csvLine([
      ...[name, uscc, row.published, row.failed, share(row.failed, row.published), row.accepted, row.acceptedInTime],
      row.acceptedDays === null ? null : Math.round(row.acceptedDays * TEN) / TEN,
      ...[row.paidInTime, row.paidLate, share(row.paidInTime, row.paidInTime + row.paidLate), row.overdue.count],
      ...(longest ? [longest.duty.days, lateText(lang, longest.duty), longest.number] : [null, null, null]),
    ]);
  };
  const named = rows.map((row) => line(lang === "en" ? (row.englishName ?? row.name) : row.name, row.uscc, row));
  return [CSV_HEAD, csvLine(head), ...named, line(t.total, null, total)].join("");
}
