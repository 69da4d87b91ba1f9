import type { Queryable } from "#db/client";
import { calendarYear } from "#db/schema/calendar";
import { type Calendar, calendarOf } from "~/domain/kernel/calendar";

/** The working-day calendar of every loaded year (WDR6). */
export async function loadCalendar(db: Queryable): Promise<Calendar> {
  const years = await db
    .select({ year: calendarYear.year, notice: calendarYear.notice, holidays: calendarYear.holidays, workdays: calendarYear.workdays })
    .from(calendarYear);
  return calendarOf(years);
}
