import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { hold, objection } from "#db/schema/commission";
import { OPEN_OBJECTIONS } from "~/domain/kernel/statuses";
import type { ObjectionState } from "~/domain/lifecycle/facts";

export type ObjectionRow = typeof objection.$inferSelect;

/** What the lifecycle asks about an objection by itself, from its row. */
export function objectionState(
  row: Pick<ObjectionRow, "id" | "status" | "enteredStatusAt" | "agencyId" | "draftedBy" | "answeredAt" | "recordedAt">,
): ObjectionState {
  const { id, status, enteredStatusAt, agencyId, draftedBy, answeredAt, recordedAt } = row;
  return { id, status, enteredStatusAt, agencyId, draftedBy, answeredAt, filedAt: recordedAt };
}

/** An objection by id, not locked; null when there is none. */
export async function objectionById(db: Queryable, id: string): Promise<ObjectionRow | null> {
  const [row] = await db.select().from(objection).where(eq(objection.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. The lock of its commission comes first. */
export async function lockObjection(tx: Tx, id: string): Promise<ObjectionRow | null> {
  const [row] = await tx.select().from(objection).where(eq(objection.id, id)).for("update");
  return row ?? null;
}

/** The objections of a commission in the order of their receipt, with their authors, who are not everybody's to read. */
export function objectionsOf(db: Queryable, commissionId: string): Promise<ObjectionRow[]> {
  return db.select().from(objection).where(eq(objection.commissionId, commissionId)).orderBy(asc(objection.recordedAt), asc(objection.id));
}

/** Ids of the objections that wait for their decision, ascending: the order in which they are locked. */
export async function openObjectionIds(db: Queryable, commissionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: objection.id })
    .from(objection)
    .where(and(eq(objection.commissionId, commissionId), inArray(objection.status, [...OPEN_OBJECTIONS])))
    .orderBy(asc(objection.id));
  return rows.map(({ id }) => id);
}

/** Ids of all objections that wait for their decision, in their order. */
export async function openObjections(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: objection.id })
    .from(objection)
    .where(inArray(objection.status, [...OPEN_OBJECTIONS]))
    .orderBy(asc(objection.id));
  return rows.map(({ id }) => id);
}

/** The objection that has waited longest for its decision; null while none does. */
export async function oldestOpenObjection(db: Queryable, commissionId: string): Promise<ObjectionRow | null> {
  const [row] = await db
    .select()
    .from(objection)
    .where(and(eq(objection.commissionId, commissionId), inArray(objection.status, [...OPEN_OBJECTIONS])))
    .orderBy(asc(objection.recordedAt), asc(objection.id))
    .limit(1);
  return row ?? null;
}

/** The hold that open objections share; null while none stands. */
export async function objectionHold(db: Queryable, commissionId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: hold.id })
    .from(hold)
    .where(and(eq(hold.commissionId, commissionId), eq(hold.kind, "OBJECTION"), isNull(hold.until)));
  return row?.id ?? null;
}
