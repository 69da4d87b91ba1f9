import type { Calendar, CalendarNotice, CalendarYear, ReachedOver } from "./calendar";
import { type Decision, ok, refused } from "./decision";
import { type DateKey, isDateKey, weekdayOf } from "./time";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

/** The days of one year in their order, each once. */
function daysOf(year: number, days: readonly DateKey[]): DateKey[] {
  return [...new Set(days.filter((day) => Number(day.slice(0, 4)) === year))].sort();
}

/** The year before or after that a notice may name days of, by the month: a New Year's holiday lies across two years. */
const NEIGHBOUR: Readonly<Record<string, number>> = { "12": -1, "01": 1 };

function isNear(day: DateKey, year: number): boolean {
  const away = Number(day.slice(0, 4)) - year;
  const month = day.slice(5, 7);
  return away === 0 || (Object.hasOwn(NEIGHBOUR, month) && NEIGHBOUR[month] === away);
}

/**
 * A calendar year from a parsed data file {year, notice, holidays[], workdays[]}. A notice may name days of the December before and of the
 * January after; they stand apart (`over`), as they correct those years. Refusal `calendar.invalid` {what}: a missing field, a day that
 * does not exist or belongs to any other time, a worked weekend day that is no weekend, or a day in both lists.
 * WDR6: a year comes with the number of its notice.
 */
export function parseCalendarYear(value: unknown): Decision<CalendarNotice> {
  const bad = (what: string | number) => refused("calendar.invalid", { what });
  if (!isRecord(value)) return bad("{}");
  const { year, notice, holidays, workdays } = value;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 2200) return bad("year");
  if (typeof notice !== "string" || notice.trim() === "") return bad("notice");
  if (!isTextList(holidays)) return bad("holidays");
  if (!isTextList(workdays)) return bad("workdays");
  for (const day of [...holidays, ...workdays]) {
    if (!isDateKey(day) || !isNear(day, year)) return bad(day);
  }
  if (daysOf(year, holidays).length === 0) return bad("holidays");
  for (const day of workdays) {
    if (holidays.includes(day)) return bad(day);
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) return bad(day);
  }
  const [own, ...beside] = [year, year - 1, year + 1].map((each) => ({
    year: each,
    holidays: daysOf(each, holidays),
    workdays: daysOf(each, workdays),
  }));
  const over = beside.filter((each) => each.holidays.length + each.workdays.length > 0);
  return ok({ year, holidays: [], workdays: [], ...own, notice, ...(over.length > 0 && { over }) });
}

/** A loaded year with what the notice of a neighbouring year changes in it, under that notice's number; every other day stays as it was. */
export function correctedBy(year: CalendarYear, { holidays, workdays }: ReachedOver, notice: string): CalendarYear {
  const named = new Set([...holidays, ...workdays]);
  const joined = (was: readonly DateKey[], now: readonly DateKey[]) => [...was.filter((day) => !named.has(day)), ...now].sort();
  const next = { year: year.year, notice, holidays: joined(year.holidays, holidays), workdays: joined(year.workdays, workdays) };
  const isSame = `${next.holidays} ${next.workdays}` === `${year.holidays} ${year.workdays}`;
  return isSame ? year : next;
}

/** The first year that a notice reaches over to although it is not loaded, with a day of it; null when all are. A missing year is never made up. */
export function missingNeighbour(
  calendar: Calendar,
  { over = [] }: CalendarNotice,
): { readonly year: number; readonly day: DateKey } | null {
  const missing = over.find((each) => !calendar.years.has(each.year));
  const day = missing && [...missing.holidays, ...missing.workdays].sort()[0];
  return missing && day ? { year: missing.year, day } : null;
}
