import type { Queryable } from "#db/client";
import { calendarYear } from "#db/schema/calendar";
import { type Calendar, calendarOf } from "~/domain/kernel/calendar";

/** The working-day calendar of every loaded year (WDR6). */
export async function loadCalendar(db: Queryable): Promise<Calendar> {
  const { year, notice, holidays, workdays, earlier } = calendarYear;
  return calendarOf(await db.select({ year, notice, holidays, workdays, earlier }).from(calendarYear));
}

const MINUTE = 60_000;
let changes = 0;
type Known = { readonly minute: number; readonly changes: number; readonly calendar: Promise<Calendar> };
const known = new WeakMap<Queryable, Known>();

/** This process saved a year: pages ask anew. */
export function calendarChanged(): void {
  changes += 1;
}

/**
 * The calendar for what a page shows: every page asks for it, and it changes once a year, so what was found holds for the minute of `now`.
 * What is decided asks `loadCalendar` within its own transaction instead, so that no deadline rests on what another process has changed.
 */
export function knownCalendar(db: Queryable, now: Date): Promise<Calendar> {
  const minute = Math.floor(now.getTime() / MINUTE);
  const found = known.get(db);
  if (found?.minute === minute && found.changes === changes) return found.calendar;
  const calendar = loadCalendar(db);
  known.set(db, { minute, changes, calendar });
  // What failed is asked again.
  calendar.catch(() => known.delete(db));
  return calendar;
}
