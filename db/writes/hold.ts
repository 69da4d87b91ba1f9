import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { hold } from "#db/schema/commission";

type NewHold = Pick<typeof hold.$inferInsert, "id" | "commissionId" | "kind" | "reason" | "since" | "setBy">;

/** A hold begins. The table allows one open hold a commission. */
export async function insertHold(tx: Tx, given: NewHold): Promise<void> {
  await tx.insert(hold).values(given);
}

/** The open hold of a commission ends, with what is said of it; null for whom where no person lifted it. */
export async function endHold(
  tx: Tx,
  commissionId: string,
  end: { readonly at: Date; readonly reason: string; readonly by: string | null },
): Promise<void> {
  await tx
    .update(hold)
    .set({ until: end.at, liftReason: end.reason, liftedBy: end.by })
    .where(and(eq(hold.commissionId, commissionId), isNull(hold.until)));
}
