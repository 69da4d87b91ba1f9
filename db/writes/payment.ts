import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { payment } from "#db/schema/contract";

type NewPayment = Omit<typeof payment.$inferInsert, "outcome" | "answeredAt" | "answeredBy" | "note">;

/** A transfer as the purchaser records it, amount in fen. Throws for a voucher that stands there undisputed. */
export async function insertPayment(tx: Tx, row: NewPayment): Promise<void> {
  await tx.insert(payment).values(row);
}

type PaymentAnswer = {
  readonly outcome: "confirmed" | "disputed";
  readonly answeredAt: Date;
  readonly answeredBy: string;
  readonly note: string;
};

/** The provider's answer to a recorded transfer, by the record's id. */
export async function savePaymentAnswer(tx: Tx, id: string, answer: PaymentAnswer): Promise<void> {
  await tx.update(payment).set(answer).where(eq(payment.id, id));
}
