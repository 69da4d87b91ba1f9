import { dueDay } from "../kernel/calendar";
import { type Decision, ok, type Refusal, refused, refusedAll } from "../kernel/decision";
import { type DateKey, dateKey, daysBetween } from "../kernel/time";

/** A transfer as the purchaser records it; the amount in fen. */
export type PaymentRecord = { readonly paidOn: DateKey; readonly amountFen: number; readonly voucher: string };

/**
 * Whether a payment may be recorded (market §3.3 #20): not above what is still owed, not before acceptance, not in the future.
 * Refusals: `payment.too-much` {left}, `payment.date`.
 */
export function decidePayment(record: PaymentRecord, owedFen: number, acceptedAt: Date, now: Date): Decision<null> {
  const problems: Refusal[] = [];
  if (record.amountFen > owedFen) problems.push(refused("payment.too-much", { left: owedFen }));
  if (record.paidOn < dateKey(acceptedAt) || record.paidOn > dateKey(now)) problems.push(refused("payment.date"));
  return refusedAll(problems) ?? ok(null);
}

/** Days by which a payment came after its last day; 0 is in time (market §6.6). */
export function daysLate(paidOn: DateKey, due: Date): number {
  return Math.max(0, daysBetween(dueDay(due), paidOn));
}
