import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { objection } from "#db/schema/commission";

/** The objection to a commission that is not decided, with its author, whom only the office may see; null when there is none. */
export async function openObjection(db: Queryable, commissionId: string) {
  const [row] = await db
    .select({ objector: objection.objector, receivedOn: objection.receivedOn, digest: objection.digest })
    .from(objection)
    .where(and(eq(objection.commissionId, commissionId), isNull(objection.decidedAt)));
  return row ?? null;
}
