import { and, asc, count, desc, eq, inArray, like, lte, min } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { selection } from "#db/schema/selection";
import { SPENT_SELECTIONS } from "~/domain/kernel/statuses";
import type { MethodName } from "~/domain/selection/methods";

export type SelectionRow = typeof selection.$inferSelect;

/** A selection by its event's id, not locked; null when there is none. */
export async function selectionById(db: Queryable, id: string): Promise<SelectionRow | null> {
  const [row] = await db.select().from(selection).where(eq(selection.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. The lock of its commission comes first. */
export async function lockSelection(tx: Tx, id: string): Promise<SelectionRow | null> {
  const [row] = await tx.select().from(selection).where(eq(selection.id, id)).for("update");
  return row ?? null;
}

/** The selection of a commission that stands; where none does any more, the last one. Null before publication. */
export async function currentSelection(db: Queryable, commissionId: string): Promise<SelectionRow | null> {
  const [row] = await db
    .select()
    .from(selection)
    .where(eq(selection.commissionId, commissionId))
    .orderBy(asc(inArray(selection.status, [...SPENT_SELECTIONS])), desc(selection.enteredStatusAt), desc(selection.id))
    .limit(1);
  return row ?? null;
}

/** How many selections a commission has had: by it the next one's id is told. */
export async function countSelections(db: Queryable, commissionId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(selection).where(eq(selection.commissionId, commissionId));
  return row?.n ?? 0;
}

/** Ids of the selections by these methods that the clock moves by now, the earliest first. */
export async function selectionsDue(db: Queryable, methods: readonly MethodName[], now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: selection.id })
    .from(selection)
    .where(and(inArray(selection.method, [...methods]), lte(selection.nextDueAt, now)))
    .orderBy(asc(selection.nextDueAt), asc(selection.id));
  return rows.map(({ id }) => id);
}

/** The selections that wait for the beacon's value, the earliest opening first; those of held commissions wait for the office. */
export function selectionsWaitingForBeacon(db: Queryable) {
  return db
    .select({ id: selection.id, method: selection.method })
    .from(selection)
    .innerJoin(commission, eq(commission.id, selection.commissionId))
    .where(and(eq(selection.waitingFor, "beacon"), eq(commission.held, false)))
    .orderBy(asc(commission.selectsAt), asc(selection.id));
}

/** The selections by these methods of which a deadline cannot be computed until a year's calendar is loaded, with that year. */
export async function selectionsWaitingForCalendar(
  db: Queryable,
  methods: readonly MethodName[],
): Promise<{ readonly id: string; readonly year: number }[]> {
  const rows = await db
    .select({ id: selection.id, waitingFor: selection.waitingFor })
    .from(selection)
    .where(and(inArray(selection.method, [...methods]), like(selection.waitingFor, "calendar:%")));
  return rows.map(({ id, waitingFor }) => ({ id, year: Number(waitingFor?.slice("calendar:".length)) }));
}

/** The next moment at which the clock moves a selection by one of these methods; null when none is set. */
export async function nextSelectionDueAt(db: Queryable, methods: readonly MethodName[]): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(selection.nextDueAt) })
    .from(selection)
    .where(inArray(selection.method, [...methods]));
  return row?.at ?? null;
}
