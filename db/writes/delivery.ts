import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { delivery } from "#db/schema/contract";

type NewDelivery = Pick<typeof delivery.$inferInsert, "id" | "commissionId" | "round" | "note" | "deliveredAt" | "deliveredBy">;

/** One handing-in; its files stand beside it. Throws for a round that was handed in already. */
export async function insertDelivery(tx: Tx, row: NewDelivery): Promise<void> {
  await tx.insert(delivery).values(row);
}

type DeliveryDecision = {
  readonly outcome: "accepted" | "deemed" | "rejected";
  readonly decidedAt: Date;
  /** Null: nobody, silence accepted it. */
  readonly decidedBy: string | null;
  readonly opinion: string;
  readonly defects: readonly { readonly clause: string; readonly defect: string }[];
};

/** What was decided on a delivery, by its id. */
export async function saveDeliveryDecision(tx: Tx, id: string, decision: DeliveryDecision): Promise<void> {
  await tx.update(delivery).set(decision).where(eq(delivery.id, id));
}
