import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { SelectionRow } from "#db/queries/selections";
import { selection } from "#db/schema/selection";
import type { Calendar } from "~/domain/kernel/calendar";
import type { SelectionStatus } from "~/domain/kernel/statuses";
import type { SelectionFacts } from "~/domain/lifecycle/selection";
import { selectionLifeOf } from "~/domain/lifecycle/selections";
import { deriveDuties } from "./duties";
import { MoveConflict } from "./move-conflict";

/** What a move of a selection may set beside its status: what it came to. */
export type SelectionPatch = Partial<Pick<typeof selection.$inferInsert, "beacon" | "entrantKey" | "result" | "failure" | "askedAgencyId">>;

/** Begins a selection. Throws MoveConflict when its id is taken, or another of its commission stands. */
export async function insertSelection(
  tx: Tx,
  given: Pick<SelectionRow, "id" | "commissionId" | "method" | "status" | "enteredStatusAt"> &
    Pick<SelectionPatch, "beacon" | "entrantKey">,
): Promise<void> {
  const made = await tx.insert(selection).values(given).onConflictDoNothing().returning({ id: selection.id });
  if (made.length !== 1) throw new MoveConflict(`selection ${given.id} cannot begin`);
}

/**
 * The one writer of `selection.status` after it began: expected status and revision stand in the WHERE, so a second draw or a second
 * server changes nothing. Counts the change. Throws MoveConflict when no row matched.
 */
export async function saveSelection(
  tx: Tx,
  row: Pick<SelectionRow, "id" | "status" | "revision">,
  to: SelectionStatus,
  now: Date,
  patch: SelectionPatch,
): Promise<void> {
  const rows = await tx
    .update(selection)
    .set({ ...patch, status: to, revision: row.revision + 1, ...(to === row.status ? {} : { enteredStatusAt: now }) })
    .where(and(eq(selection.id, row.id), eq(selection.status, row.status), eq(selection.revision, row.revision)))
    .returning({ id: selection.id });
  if (rows.length !== 1) throw new MoveConflict(`selection ${row.id} changed meanwhile`);
}

/**
 * Writes when the clock moves a selection next, what time waits for, and its duties, from the facts as they are after a change of it or of
 * its commission: the commission's holds and moments count for it. `moved`: it is the selection that changed; only then a duty can end.
 */
export async function refreshSelection(tx: Tx, facts: SelectionFacts, now: Date, calendar: Calendar, moved = false): Promise<void> {
  const { id, commission } = facts;
  const life = selectionLifeOf(facts.method);
  const next = life.nextDue(facts, calendar);
  const nextDueAt = next && "at" in next ? next.at : null;
  const calendarAwaited = next && "calendar" in next ? `calendar:${next.calendar}` : null;
  const waitingFor = life.waitsForBeacon(facts, calendar) ? "beacon" : calendarAwaited;
  const isAnother = sql`(${selection.nextDueAt}, ${selection.waitingFor}) is distinct from (${nextDueAt?.toISOString() ?? null}::timestamptz, ${waitingFor}::text)`;
  await tx
    .update(selection)
    .set({ nextDueAt, waitingFor })
    .where(and(eq(selection.id, id), isAnother));
  const duties = life.dutiesOf(facts, now, calendar);
  if (!moved && duties.length === 0) return;
  const organisationOf = (party: string) => (party === "office" || party === "custodians" ? null : commission.purchaserId);
  const about = { subject: life.subject, subjectId: id, commissionId: commission.id, organisationOf };
  await deriveDuties(tx, about, duties, now);
}
