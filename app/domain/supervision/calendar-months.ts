import { type Calendar, type CalendarYear, isWorkingDayKey } from "../kernel/calendar";
import { type DateKey, shiftDay } from "../kernel/time";

/** Days on end, both included. */
export type DaySpan = { readonly from: DateKey; readonly to: DateKey };

/** One month of a loaded year: days off by the notice, weekend days that are worked, and how many working days it has. */
export type CalendarMonth = {
  readonly month: number;
  readonly off: readonly DaySpan[];
  readonly worked: readonly DaySpan[];
  readonly workingDays: number;
};

function spansOf(days: readonly DateKey[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of [...days].sort()) {
    const last = spans.at(-1);
    if (last && shiftDay(last.to, 1) === day) spans[spans.length - 1] = { from: last.from, to: day };
    else spans.push({ from: day, to: day });
  }
  return spans;
}

const MONTHS = 12;

/** A loaded year month by month, as people read a calendar (market §8.1 WDR6). */
export function calendarMonths(year: CalendarYear): CalendarMonth[] {
  const calendar: Calendar = { years: new Map([[year.year, year]]) };
  return Array.from({ length: MONTHS }, (_, index) => {
    const prefix = `${year.year}-${String(index + 1).padStart(2, "0")}`;
    const inMonth = (days: readonly DateKey[]) => days.filter((day) => day.startsWith(`${prefix}-`));
    let workingDays = 0;
    for (let day: DateKey = `${prefix}-01`; day.startsWith(prefix); day = shiftDay(day, 1)) {
      const worked = isWorkingDayKey(calendar, day);
      if (worked.ok && worked.value) workingDays += 1;
    }
    return { month: index + 1, off: spansOf(inMonth(year.holidays)), worked: spansOf(inMonth(year.workdays)), workingDays };
  });
}
