import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { selectionRun } from "#db/schema/selection";
import type { Replay } from "~/domain/selection/replay";

type Value = "signature" | "receivedAt" | "receivedFrom";
type Outcome = Value | "proof" | "drawnAt";

/** The draw as it is locked at the close, before the beacon's value can exist. In: the selection's id. Throws where it has one. */
export async function insertDraw(tx: Tx, row: Omit<typeof selectionRun.$inferInsert, Outcome | "replay">): Promise<void> {
  await tx.insert(selectionRun).values(row);
}

type Kept<Columns extends Outcome> = { readonly [Column in Columns]: NonNullable<(typeof selectionRun.$inferSelect)[Column]> };

/** The beacon's value, where it came from, and the proof of what it drew. In: the selection's id. */
export async function saveDrawn(tx: Tx, id: string, drawn: Kept<Outcome>): Promise<void> {
  await tx.update(selectionRun).set(drawn).where(eq(selectionRun.id, id));
}

/** The beacon's value of a selection that opens what was sealed, and where it came from. In: the selection's id. */
export async function saveValue(tx: Tx, id: string, value: Kept<Value>): Promise<void> {
  await tx.update(selectionRun).set(value).where(eq(selectionRun.id, id));
}

/** The whole selection as a file, once it is ordered or has failed. In: the selection's id. */
export async function saveReplay(tx: Tx, id: string, replay: Replay, at: Date): Promise<void> {
  await tx.update(selectionRun).set({ replay, drawnAt: at }).where(eq(selectionRun.id, id));
}
