import type { Tx } from "#db/client";
import { lockCalendarYear, saveCalendarYear } from "#db/load-calendar";
import { officeIds } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { type Recipient, recordEvent } from "#db/writes/event";
import { SYSTEM } from "~/domain/kernel/actor";
import type { CalendarNotice, CalendarYear, ReachedOver } from "~/domain/kernel/calendar";
import { correctedBy } from "~/domain/kernel/calendar-file";
import type { Entropy } from "~/lib/entropy";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";

/**
 * Loads a year of the official calendar, or corrects one that stood (WDR6, WDR7), and with it the days of the years beside it that its
 * notice names: all or nothing, an event for each year that changed, which the office finds in its inbox. What waited for the year is
 * computed by the scheduler. Returns false when everything stood so already. Throws for a neighbouring year that is not loaded
 * (ask missingNeighbour first; a loaded year never goes).
 */
export async function loadCalendarYear(
  { database, clock, entropy }: Pick<Shell, "database" | "clock" | "entropy">,
  { over = [], ...own }: CalendarNotice,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    const now = await clock.now();
    const changed: CalendarYear[] = [];
    // The years in their order: two loadings at the same moment wait for each other in one line.
    for (const days of [own, ...over].sort((a, b) => a.year - b.year)) {
      const year = days.year === own.year ? own : await correctedNeighbour(tx, days, own.notice);
      if (await saveCalendarYear(tx, year, "command", now)) changed.push(year);
    }
    const recipients = await officeOf(tx);
    for (const year of changed) await recordLoading(tx, entropy, year, now, recipients);
    return changed.length > 0;
  });
}

async function correctedNeighbour(tx: Tx, days: ReachedOver, notice: string): Promise<CalendarYear> {
  const loaded = await lockCalendarYear(tx, days.year);
  if (!loaded) throw new Error(`the calendar of ${days.year} is not loaded`);
  return correctedBy(loaded, days, notice);
}

async function officeOf(tx: Tx): Promise<readonly Recipient[]> {
  const offices = await officeIds(tx);
  return offices.map((organisationId) => ({
    organisationId,
    roles: ["office_operator", "office_supervisor"],
    path: paths.office.calendar,
  }));
}

async function recordLoading(tx: Tx, entropy: Entropy, year: CalendarYear, at: Date, recipients: readonly Recipient[]): Promise<void> {
  await recordEvent(tx, entropy, {
    at,
    kind: "calendar.loaded",
    subject: String(year.year),
    actor: SYSTEM,
    payload: { year: year.year, notice: year.notice, holidays: [...year.holidays], workdays: [...year.workdays] },
    recipients,
  });
}
