import type { Queryable } from "#db/client";
import { calendarYear } from "#db/schema/calendar";
import { type Calendar, calendarOf } from "~/domain/kernel/calendar";

/** The working-day calendar of every loaded year (WDR6). */
export async function loadCalendar(db: Queryable): Promise<Calendar> {
  const { year, notice, holidays, workdays, earlier } = calendarYear;
  return calendarOf(await db.select({ year, notice, holidays, workdays, earlier }).from(calendarYear));
}
