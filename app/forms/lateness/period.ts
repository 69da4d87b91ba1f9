import { type DateKey, dateKey, fromShanghai, shiftDay, toShanghai } from "~/domain/kernel/time";

/** A year or a month as an address writes it, `2026` or `2026-09`, with its first instant and the first after it. */
export type Period = {
  readonly key: string;
  readonly year: number;
  readonly month: number | null;
  readonly from: Date;
  readonly before: Date;
};

const MONTHS = 12;
const first = (year: number, month: number) =>
  fromShanghai(month > MONTHS ? { year: year + 1, month: 1, day: 1 } : { year, month, day: 1 });

/** The period that an address asks for; null for none, and for what is no period. */
export function readPeriod(text: string | null): Period | null {
  const [, year, month] = /^(2\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(text ?? "") ?? [];
  if (!year) return null;
  const [y, m] = [Number(year), month ? Number(month) : null];
  return { key: text ?? "", year: y, month: m, from: first(y, m ?? 1), before: m ? first(y, m + 1) : first(y + 1, 1) };
}

/** The year of a moment. */
export function periodOfYear(now: Date): Period {
  const { year } = toShanghai(now);
  return { key: String(year), year, month: null, from: first(year, 1), before: first(year + 1, 1) };
}

/** What may be chosen: this year and its months up to now, the latest first, then the year before. */
export function periodKeys(now: Date): string[] {
  const { year, month } = toShanghai(now);
  const months = Array.from({ length: month }, (_, at) => `${year}-${String(month - at).padStart(2, "0")}`);
  return [String(year), ...months, String(year - 1)];
}

/** The first and the last day of a period. */
export const daysOf = ({ from, before }: Period): { readonly from: DateKey; readonly to: DateKey } => ({
  from: dateKey(from),
  to: shiftDay(dateKey(before), -1),
});

/** The year or month that these days are, both ends in; null where they are none. */
export function periodOfDays(from: DateKey | null, to: DateKey | null): string | null {
  const found = ["YYYY", "YYYY-MM"].map(({ length }) => readPeriod(from?.slice(0, length) ?? null));
  return found.find((each) => each && daysOf(each).from === from && daysOf(each).to === to)?.key ?? null;
}
