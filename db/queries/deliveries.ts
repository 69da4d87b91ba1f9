import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { delivery } from "#db/schema/contract";

/** What was handed in of a commission and nobody has decided on; null when there is nothing. */
export async function openDelivery(db: Queryable, commissionId: string) {
  const [row] = await db
    .select({ id: delivery.id, round: delivery.round })
    .from(delivery)
    .where(and(eq(delivery.commissionId, commissionId), isNull(delivery.outcome)));
  return row ?? null;
}

/** Whose a delivery is, and what was decided on it (null: nothing yet); null when there is none of this id. */
export async function deliveryById(db: Queryable, id: string) {
  const [row] = await db
    .select({ commissionId: delivery.commissionId, outcome: delivery.outcome })
    .from(delivery)
    .where(eq(delivery.id, id));
  return row ?? null;
}
