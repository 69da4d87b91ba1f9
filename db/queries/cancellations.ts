import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { cancellationRequest } from "#db/schema/commission";

/** The request to cancel a commission that nobody has answered yet; null when there is none. */
export async function openCancellation(db: Queryable, commissionId: string) {
  const [row] = await db
    .select({ id: cancellationRequest.id, reason: cancellationRequest.reason, note: cancellationRequest.note })
    .from(cancellationRequest)
    .where(and(eq(cancellationRequest.commissionId, commissionId), isNull(cancellationRequest.decidedAt)));
  return row ?? null;
}
