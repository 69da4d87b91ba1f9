import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, eq, ne, notInArray, or, sql } from "drizzle-orm";
import type { CalendarYear } from "~/domain/kernel/calendar";
import { parseCalendarYear } from "~/domain/kernel/calendar-file";
import type { Decision } from "~/domain/kernel/decision";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import type { Tx } from "./client";
import { loadCalendar } from "./queries/calendar";
import { factsOf, lockCommission } from "./queries/commission-facts";
import { calendarYear } from "./schema/calendar";
import { demonstrationClock } from "./schema/clock";
import { commission } from "./schema/commission";
import { refreshDerived } from "./writes/apply-move";

/** The site's time: a demonstration's own, else the machine's as given. */
async function siteTime(tx: Tx, machine: Date): Promise<Date> {
  const [clock] = await tx.select({ at: demonstrationClock.demoAt }).from(demonstrationClock);
  return clock?.at ?? machine;
}

/** Turn, deadline and next due of everything that goes on, computed again. */
async function deriveWhatGoesOn(tx: Tx, now: Date): Promise<void> {
  const calendar = await loadCalendar(tx);
  const going = await tx
    .select({ id: commission.id })
    .from(commission)
    .where(notInArray(commission.status, [...FINAL_STATUSES]))
    .orderBy(asc(commission.id));
  for (const { id } of going) {
    const row = await lockCommission(tx, id);
    if (row) await refreshDerived(tx, await factsOf(tx, row), now, calendar);
  }
}

/**
 * Saves one year of the official calendar. A year that stood already is corrected: what it said before is kept beside it, and open
 * deadlines are computed again, to the later date alone (WDR7). A release never overwrites what an officer loaded.
 * In: the machine's time. Out: whether anything changed.
 */
export async function saveCalendarYear(tx: Tx, year: CalendarYear, source: "release" | "command", at: Date): Promise<boolean> {
  const { notice, holidays, workdays, earlier } = calendarYear;
  const now = await siteTime(tx, at);
  const values = { notice: year.notice, holidays: [...year.holidays], workdays: [...year.workdays], source, loadedAt: at };
  const differs = or(ne(notice, sql`excluded.notice`), ne(holidays, sql`excluded.holidays`), ne(workdays, sql`excluded.workdays`));
  const before = sql`jsonb_build_object('notice', ${notice}, 'holidays', ${holidays}, 'workdays', ${workdays}, 'until', ${now.getTime()}::bigint)`;
  const [saved] = await tx
    .insert(calendarYear)
    .values({ year: year.year, ...values })
    .onConflictDoUpdate({
      target: calendarYear.year,
      set: { ...values, earlier: sql`${earlier} || ${before}` },
      setWhere: source === "release" ? and(eq(calendarYear.source, "release"), differs) : differs,
    })
    .returning({ earlier });
  if (saved && saved.earlier.length > 0) await deriveWhatGoesOn(tx, now);
  return saved !== undefined;
}

/** Reads and checks one file of a year. Refusal `calendar.invalid`; a file that is no JSON throws SyntaxError. */
export async function readCalendarFile(file: string): Promise<Decision<CalendarYear>> {
  return parseCalendarYear(JSON.parse(await readFile(file, "utf8")));
}

/** Loads every year that came with this release. Throws when one of the files is wrong. */
export async function loadCalendarYears(tx: Tx, folder: string, at: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith(".json")).sort()) {
    const year = await readCalendarFile(join(folder, name));
    if (!year.ok) throw new Error(`${name}: ${year.reason} ${JSON.stringify(year.detail ?? {})}`);
    await saveCalendarYear(tx, year.value, "release", at);
  }
}
