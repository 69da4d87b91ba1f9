import type { Tx } from "#db/client";
import { partial } from "#db/schema/committee";

/** Keeps a custodian's signature that was verified. False where its place has signed this message already: two clicks, two servers, once. */
export async function insertPartial(tx: Tx, given: typeof partial.$inferInsert): Promise<boolean> {
  const made = await tx.insert(partial).values(given).onConflictDoNothing().returning({ index: partial.index });
  return made.length === 1;
}
