import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, ne, or, sql } from "drizzle-orm";
import type { CalendarYear } from "~/domain/kernel/calendar";
import { parseCalendarYear } from "~/domain/kernel/calendar-file";
import type { Decision } from "~/domain/kernel/decision";
import type { Queryable } from "./client";
import { calendarYear } from "./schema/calendar";

/**
 * Saves one year of the official calendar, over the one that stood there, and notes the moment, by which the scheduler
 * knows that waiting deadlines are to be computed again (WDR6, WDR7). A release never overwrites what an officer loaded.
 * In: the machine's time. Out: whether anything changed.
 */
export async function saveCalendarYear(db: Queryable, year: CalendarYear, source: "release" | "command", at: Date): Promise<boolean> {
  const values = { notice: year.notice, holidays: [...year.holidays], workdays: [...year.workdays], source, loadedAt: at };
  const differs = or(
    ne(calendarYear.notice, sql`excluded.notice`),
    ne(calendarYear.holidays, sql`excluded.holidays`),
    ne(calendarYear.workdays, sql`excluded.workdays`),
  );
  const saved = await db
    .insert(calendarYear)
    .values({ year: year.year, ...values })
    .onConflictDoUpdate({
      target: calendarYear.year,
      set: values,
      setWhere: source === "release" ? and(eq(calendarYear.source, "release"), differs) : differs,
    })
    .returning({ year: calendarYear.year });
  return saved.length > 0;
}

/** Reads and checks one file of a year. Refusal `calendar.invalid`; a file that is no JSON throws SyntaxError. */
export async function readCalendarFile(file: string): Promise<Decision<CalendarYear>> {
  return parseCalendarYear(JSON.parse(await readFile(file, "utf8")));
}

/** Loads every year that came with this release. Throws when one of the files is wrong. */
export async function loadCalendarYears(db: Queryable, folder: string, at: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith(".json")).sort()) {
    const year = await readCalendarFile(join(folder, name));
    if (!year.ok) throw new Error(`${name}: ${year.reason} ${JSON.stringify(year.detail ?? {})}`);
    await saveCalendarYear(db, year.value, "release", at);
  }
}
