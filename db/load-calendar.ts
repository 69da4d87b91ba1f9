import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, ne, or, sql } from "drizzle-orm";
import { fromUtf8 } from "~/domain/kernel/bytes";
import type { CalendarNotice, CalendarYear } from "~/domain/kernel/calendar";
import { correctedBy, parseCalendarYear } from "~/domain/kernel/calendar-file";
import { type Decision, refused } from "~/domain/kernel/decision";
import type { Tx } from "./client";
import { deriveWhatGoesOn } from "./derive-again";
import { calendarChanged } from "./queries/calendar";
import { siteTime } from "./queries/demonstration-clock";
import { calendarYear } from "./schema/calendar";

/**
 * Saves one year of the official calendar. What waited for it is computed in the same transaction (WDR6). A year that stood already is
 * corrected: what it said before is kept beside it, and open deadlines are computed again, to the later date alone (WDR7). A release never
 * overwrites what an officer loaded.
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
    .returning({ year: calendarYear.year });
  if (saved) {
    calendarChanged();
    await deriveWhatGoesOn(tx, now);
  }
  return saved !== undefined;
}

/** A loaded year, held until the transaction ends, so that nobody corrects it meanwhile; null when it is not loaded. */
export async function lockCalendarYear(tx: Tx, year: number): Promise<CalendarYear | null> {
  const { notice, holidays, workdays } = calendarYear;
  const [row] = await tx
    .select({ year: calendarYear.year, notice, holidays, workdays })
    .from(calendarYear)
    .where(eq(calendarYear.year, year))
    .for("update");
  return row ?? null;
}

/**
 * Reads and checks one file of a year, with or without a byte-order mark. Refusals `calendar.invalid`, `calendar.not-text` for one that is
 * not UTF-8; a file that is no JSON throws SyntaxError.
 */
export async function readCalendarFile(file: string): Promise<Decision<CalendarNotice>> {
  const text = fromUtf8(await readFile(file));
  return text === null ? refused("calendar.not-text") : parseCalendarYear(JSON.parse(text));
}

/**
 * The years of a release, each with what the notices of its neighbours change in it: put together before they are saved, so that starting
 * anew corrects nothing.
 */
function putTogether(notices: readonly CalendarNotice[]): CalendarYear[] {
  const years = new Map(notices.map(({ over: _, ...year }): [number, CalendarYear] => [year.year, year]));
  for (const { over = [], notice } of notices) {
    for (const days of over) {
      const year = years.get(days.year);
      if (!year) throw new Error(`${notice} names days of ${days.year}, which this release does not bring`);
      years.set(days.year, correctedBy(year, days, notice));
    }
  }
  return [...years.values()];
}

/** Loads every year that came with this release. Throws when one of the files is wrong. */
export async function loadCalendarYears(tx: Tx, folder: string, at: Date): Promise<void> {
  const notices: CalendarNotice[] = [];
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith(".json")).sort()) {
    const year = await readCalendarFile(join(folder, name));
    if (!year.ok) throw new Error(`${name}: ${year.reason} ${JSON.stringify(year.detail ?? {})}`);
    notices.push(year.value);
  }
  for (const year of putTogether(notices)) await saveCalendarYear(tx, year, "release", at);
}
