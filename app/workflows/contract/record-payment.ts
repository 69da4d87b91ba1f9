import { isVoucherUsed, openPayment } from "#db/queries/payments";
import { insertPayment, savePaymentAnswer } from "#db/writes/payment";
import { daysLate, type PaymentMeasure, type PaymentRecord, paymentProblems } from "~/domain/contract/payment";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused, refusedAll } from "~/domain/kernel/decision";
import { dueOf } from "~/domain/lifecycle/clocks";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** What a commission's payments are measured by. */
export const paymentMeasure = ({ priceFen, confirmedFen, acceptedAt }: CommissionFacts, now: Date): PaymentMeasure => ({
  owedFen: priceFen - confirmedFen,
  acceptedAt: acceptedAt ?? now,
  now,
});

/** The purchaser records a transfer: date, amount, voucher (market §3.3 #20). Refusals: the gate's, paymentProblems', `payment.voucher`. */
export async function recordPayment(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  record: PaymentRecord,
): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, facts, now, calendar }) => {
    const known = await isVoucherUsed(tx, row.id, record.voucher);
    const problems = [...paymentProblems(record, paymentMeasure(facts, now)), ...(known ? [refused("payment.voucher")] : [])];
    const refusal = refusedAll(problems);
    if (refusal) return refusal;
    const due = dueOf("CK_PAY", facts, calendar);
    return ok({
      payload: { paidOn: record.paidOn, amountFen: record.amountFen, daysLate: due && "at" in due ? daysLate(record.paidOn, due.at) : 0 },
      write: () =>
        insertPayment(tx, { id: shell.entropy.id(now), commissionId: row.id, ...record, recordedAt: now, recordedBy: actor.userId }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, "record-payment", { seen, said: record, act });
  return made.ok ? ok(null) : made;
}

const answer =
  (actor: UserActor, outcome: "confirmed" | "disputed", note: string): Act =>
  async ({ tx, row, now }) => {
    const open = await openPayment(tx, row.id);
    if (!open) return refused("payment.none-pending");
    return ok({
      payload: { paidOn: open.paidOn, amountFen: open.amountFen, note },
      write: () => savePaymentAnswer(tx, open.id, { outcome, answeredAt: now, answeredBy: actor.userId, note }),
    });
  };

/** The provider confirms that the money arrived; fully paid and rated, the commission closes at once (§3.3 #20, #22). Refusals: the gate's. */
export async function confirmPayment(shell: Shell, actor: UserActor, commissionId: string, seen: number): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "confirm-payment", { seen, said: null, act: answer(actor, "confirmed", "") });
  return made.ok ? ok(null) : made;
}

/** 未收到: the record stands as disputed and the purchaser records again. Refusals: the gate's. */
export async function disputePayment(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  note: string,
): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "dispute-payment", { seen, said: note, act: answer(actor, "disputed", note) });
  return made.ok ? ok(null) : made;
}
