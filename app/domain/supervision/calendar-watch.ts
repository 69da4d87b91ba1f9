import type { Calendar } from "../kernel/calendar";
import { toShanghai } from "../kernel/time";
import { rulesAt } from "../rulebook/rules";

/** How far the working-day calendar reaches, and the year that somebody must load now (null: none). */
export type CalendarWatch = { readonly until: number | null; readonly missing: number | null };

/**
 * What the office is told of the calendar (WDR6): the last year of those loaded without a gap from this one on, and which year is
 * missing: this one at any time, the next one from the day of the rule `calendar.warn_from`.
 */
export function calendarWatch(calendar: Calendar, now: Date): CalendarWatch {
  const { year, month, day } = toShanghai(now);
  if (!calendar.years.has(year)) return { until: null, missing: year };
  let until = year;
  while (calendar.years.has(until + 1)) until += 1;
  const [fromMonth = 0, fromDay = 0] = rulesAt(now).value("calendar.warn_from").split("-").map(Number);
  const warned = month > fromMonth || (month === fromMonth && day >= fromDay);
  return { until, missing: warned && until === year ? year + 1 : null };
}
