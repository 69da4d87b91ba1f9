import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { selectionRun } from "#db/schema/selection";

type Outcome = "signature" | "receivedAt" | "receivedFrom" | "proof" | "drawnAt";

/** The draw as it is locked at the close, before the beacon's value can exist. In: the selection's id. Throws where it has one. */
export async function insertDraw(tx: Tx, row: Omit<typeof selectionRun.$inferInsert, Outcome>): Promise<void> {
  await tx.insert(selectionRun).values(row);
}

type Drawn = { readonly [Column in Outcome]: NonNullable<(typeof selectionRun.$inferSelect)[Column]> };

/** The beacon's value, where it came from, and the proof of what it drew. In: the selection's id. */
export async function saveDrawn(tx: Tx, id: string, drawn: Drawn): Promise<void> {
  await tx.update(selectionRun).set(drawn).where(eq(selectionRun.id, id));
}
