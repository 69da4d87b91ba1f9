import { and, eq, isNull } from "drizzle-orm";
import { saveCalendarYear } from "#db/load-calendar";
import { organisation } from "#db/schema/people";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { SYSTEM } from "~/domain/kernel/actor";
import type { CalendarYear } from "~/domain/kernel/calendar";
import type { Shell } from "~/lib/shell";

/**
 * Loads a year of the official calendar, or corrects one that stood (WDR6, WDR7); the office finds it in its inbox. What waited for
 * the year is computed by the scheduler. Returns false when the year stood so already.
 */
export async function loadCalendarYear(
  { database, clock, entropy }: Pick<Shell, "database" | "clock" | "entropy">,
  year: CalendarYear,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    const now = await clock.now();
    if (!(await saveCalendarYear(tx, year, "command", now))) return false;
    const offices = await tx
      .select({ organisationId: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.kind, "office"), isNull(organisation.deactivatedAt)));
    await recordEvent(tx, entropy, {
      at: now,
      kind: "calendar.loaded",
      subject: String(year.year),
      actor: SYSTEM,
      payload: { year: year.year, notice: year.notice, holidays: [...year.holidays], workdays: [...year.workdays] },
      recipients: offices.map((each) => ({ ...each, roles: ["office_operator", "office_supervisor"], path: "/office/calendar" })),
    });
    return true;
  });
}
