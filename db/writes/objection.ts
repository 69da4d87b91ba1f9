import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { ObjectionRow } from "#db/queries/objections";
import { objection } from "#db/schema/commission";
import type { Calendar } from "~/domain/kernel/calendar";
import type { ObjectionStatus } from "~/domain/kernel/statuses";
import { OBJECTION, type ObjectionFacts } from "~/domain/lifecycle/objection";
import { deriveDuties } from "./duties";
import { MoveConflict } from "./move-conflict";

/** Columns that a move of an objection may set beside its status. */
export type ObjectionPatch = Partial<
  Omit<typeof objection.$inferInsert, "id" | "commissionId" | "status" | "revision" | "enteredStatusAt">
>;

/** What a new objection must say. */
export type NewObjection = Pick<
  typeof objection.$inferInsert,
  "holdId" | "agencyId" | "objector" | "receivedOn" | "digest" | "statement" | "recordedAt" | "recordedBy"
>;

/** Begins an objection. Throws MoveConflict when its id is taken. */
export async function insertObjection(tx: Tx, given: NewObjection & Pick<ObjectionRow, "id" | "commissionId" | "status">): Promise<void> {
  const made = await tx
    .insert(objection)
    .values({ ...given, revision: 1, enteredStatusAt: given.recordedAt })
    .onConflictDoNothing({ target: objection.id })
    .returning({ id: objection.id });
  if (made.length !== 1) throw new MoveConflict(`objection ${given.id} exists`);
}

/**
 * The one writer of `objection.status` after it began: expected status and revision stand in the WHERE, so a second press or a second
 * server changes nothing. Counts the change. Throws MoveConflict when no row matched.
 */
export async function saveObjection(
  tx: Tx,
  row: Pick<ObjectionRow, "id" | "status" | "revision">,
  to: ObjectionStatus,
  now: Date,
  patch: ObjectionPatch,
): Promise<void> {
  const rows = await tx
    .update(objection)
    .set({ ...patch, status: to, revision: row.revision + 1, ...(to === row.status ? {} : { enteredStatusAt: now }) })
    .where(and(eq(objection.id, row.id), eq(objection.status, row.status), eq(objection.revision, row.revision)))
    .returning({ id: objection.id });
  if (rows.length !== 1) throw new MoveConflict(`objection ${row.id} changed meanwhile`);
}

/** Writes the duties of an objection as they stand after a change: the purchaser's answer, the office's decision. */
export async function refreshObjection(tx: Tx, facts: ObjectionFacts, now: Date, calendar: Calendar): Promise<void> {
  const { id, commission } = facts;
  const about = {
    subject: OBJECTION.subject,
    subjectId: id,
    commissionId: commission.id,
    organisationOf: (party: string) => (party === "office" ? null : commission.purchaserId),
  };
  await deriveDuties(tx, about, OBJECTION.dutiesOf(facts, now, calendar), now);
}
