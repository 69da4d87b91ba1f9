import type { Queryable } from "#db/client";
import { type LookFigure, lookFigures } from "#db/queries/looks";
import { type Period, periodKeys, periodOfYear, readPeriod } from "~/forms/lateness/period";

const asked = (search: URLSearchParams, now: Date): Period => readPeriod(search.get("period")) ?? periodOfYear(now);

/** Each month that has any, with all its looks together: the sum of its rows. */
function months(rows: readonly LookFigure[]): { readonly month: string; readonly n: number }[] {
  const sums = new Map<string, number>();
  for (const { month, n } of rows) sums.set(month, (sums.get(month) ?? 0) + n);
  return [...sums].map(([month, n]) => ({ month, n }));
}

/** How often the office's side looked at what the public cannot see, in the period that the address names, by default this year. One query. */
export async function readLookFigures(db: Queryable, search: URLSearchParams, now: Date) {
  const period = asked(search, now);
  const rows = await lookFigures(db, period);
  return { period: period.key, periods: periodKeys(now), rows, months: months(rows), total: rows.reduce((sum, { n }) => sum + n, 0) };
}
export type LookFigures = Awaited<ReturnType<typeof readLookFigures>>;
