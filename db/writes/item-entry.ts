import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { itemEntry } from "#db/schema/agency";
import type { ReasonCode } from "~/domain/kernel/reasons";
import type { ItemEntryStatus } from "~/domain/kernel/statuses";

/** A newly chosen item, pending until its proof is looked at. Returns false when it was chosen already. */
export async function insertItemEntry(
  tx: Tx,
  entry: { readonly id: string; readonly agencyId: string; readonly itemCode: string; readonly since: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(itemEntry)
    .values({ ...entry, status: "pending" })
    .onConflictDoNothing()
    .returning({ id: itemEntry.id });
  return rows.length === 1;
}

/** Takes an item out of those an agency takes work of; its event remains. Returns false when it was not there. */
export async function deleteItemEntry(tx: Tx, agencyId: string, itemCode: string): Promise<boolean> {
  const rows = await tx
    .delete(itemEntry)
    .where(and(eq(itemEntry.agencyId, agencyId), eq(itemEntry.itemCode, itemCode)))
    .returning({ id: itemEntry.id });
  return rows.length === 1;
}

/** The one writer of `item_entry.status`, with its reason, since when, and when the clock looks again. */
export async function saveItemEntry(
  tx: Tx,
  id: string,
  standing: { readonly status: ItemEntryStatus; readonly reason: ReasonCode | null; readonly since: Date; readonly expiresAt: Date | null },
): Promise<void> {
  await tx.update(itemEntry).set(standing).where(eq(itemEntry.id, id));
}
