import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { cancellationRequest } from "#db/schema/commission";

type NewCancellation = Pick<
  typeof cancellationRequest.$inferInsert,
  "id" | "commissionId" | "reason" | "note" | "requestedAt" | "requestedBy"
>;

/** A request to cancel, for the office to answer. Throws where another one of the commission is still open. */
export async function insertCancellation(tx: Tx, row: NewCancellation): Promise<void> {
  await tx.insert(cancellationRequest).values(row);
}

type CancellationAnswer = {
  readonly outcome: "consented" | "refused";
  readonly answer: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
};

/** The office's answer to a request, by the request's id. */
export async function answerCancellationRequest(tx: Tx, id: string, answer: CancellationAnswer): Promise<void> {
  await tx.update(cancellationRequest).set(answer).where(eq(cancellationRequest.id, id));
}

/** Ends the open request of a commission, if there is one, because the selection began before anybody answered (market §3.3 #7). */
export async function overtakeCancellation(tx: Tx, commissionId: string, at: Date): Promise<void> {
  await tx
    .update(cancellationRequest)
    .set({ decidedAt: at, outcome: "overtaken" })
    .where(and(eq(cancellationRequest.commissionId, commissionId), isNull(cancellationRequest.decidedAt)));
}
