import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { selection, selectionRun } from "#db/schema/selection";
import type { BeaconInputs } from "~/domain/verifiable/beacon";

export type DrawRow = typeof selectionRun.$inferSelect;
export type RosterEntry = DrawRow["roster"][number];
export type Postponement = DrawRow["postponements"][number];

/** The draw of a selection, which is that of a public number, with roster, inputs and proof; null before the freeze. */
export async function drawByNumber(db: Queryable, number: string): Promise<DrawRow | null> {
  const [row] = await db.select().from(selectionRun).where(eq(selectionRun.id, number));
  return row ?? null;
}

/** The number of the draw whose inputs have this hash; null where there is none. */
export async function drawOfInputs(db: Queryable, inputsHash: string): Promise<string | null> {
  const [row] = await db.select({ id: selectionRun.id }).from(selectionRun).where(eq(selectionRun.inputsHash, inputsHash));
  return row?.id ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockDraw(tx: Tx, id: string): Promise<DrawRow | null> {
  const [row] = await tx.select().from(selectionRun).where(eq(selectionRun.id, id)).for("update");
  return row ?? null;
}

/** What was locked and never drawn, the first to open first, with how its commission stands. */
export function undrawn(db: Queryable) {
  return db
    .select({
      commissionId: commission.id,
      number: selectionRun.id,
      title: commission.title,
      status: commission.status,
      held: commission.held,
      opensAt: selectionRun.opensAt,
      beacon: sql<BeaconInputs>`coalesce(${selectionRun.inputs}, ${selectionRun.close}) -> 'beacon'`,
    })
    .from(selectionRun)
    .innerJoin(selection, eq(selection.id, selectionRun.id))
    .innerJoin(commission, eq(commission.id, selectionRun.commissionId))
    .where(and(eq(selection.status, "frozen"), isNull(selectionRun.signature), sql`jsonb_array_length(${selectionRun.roster}) > 0`))
    .orderBy(asc(selectionRun.opensAt), asc(selectionRun.id));
}

/** Whether a draw was made with this very value from this very hand. */
export async function wasDrawnWith(
  db: Queryable,
  id: string,
  given: { readonly signature: string; readonly from: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: selectionRun.id })
    .from(selectionRun)
    .where(and(eq(selectionRun.id, id), eq(selectionRun.signature, given.signature), eq(selectionRun.receivedFrom, given.from)));
  return rows.length > 0;
}
