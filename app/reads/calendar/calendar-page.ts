import type { Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { awaitingCalendar, countAdmissionsAwaitingCalendar } from "#db/queries/office-list";
import { toShanghai } from "~/domain/kernel/time";
import { calendarMonths } from "~/domain/supervision/calendar-months";
import { calendarWatch } from "~/domain/supervision/calendar-watch";
import { officeRow } from "../desk/office-row";

const WAITING_MAX = 100;

/** The loaded years, one of them month by month, and what waits for a year that is not loaded. Three queries. */
export async function readCalendarPage(db: Queryable, asked: string | null, now: Date) {
  const calendar = await loadCalendar(db);
  const years = [...calendar.years.values()].sort((a, b) => a.year - b.year);
  const thisYear = toShanghai(now).year;
  const shown = years.find((each) => String(each.year) === asked) ?? years.find((each) => each.year === thisYear) ?? years.at(-1) ?? null;
  const months = shown ? calendarMonths(shown) : [];
  const waiting = await awaitingCalendar(db, WAITING_MAX);
  const agenciesWaiting = await countAdmissionsAwaitingCalendar(db);
  return {
    years: years.map(({ year }) => year),
    watch: calendarWatch(calendar, now),
    shown: shown
      ? { year: shown.year, notice: shown.notice, months, workingDays: months.reduce((sum, each) => sum + each.workingDays, 0) }
      : null,
    nextYear: (years.at(-1)?.year ?? thisYear) + 1,
    waiting: waiting.map((row) => officeRow(row, [], now, calendar)),
    agenciesWaiting,
  };
}
export type CalendarPage = Awaited<ReturnType<typeof readCalendarPage>>;
