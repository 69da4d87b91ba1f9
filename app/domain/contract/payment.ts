import { dueDay } from "../kernel/calendar";
import { type Refusal, refused } from "../kernel/decision";
import { type DateKey, dateKey, daysBetween } from "../kernel/time";

/** A transfer as the purchaser records it; the amount in fen. */
export type PaymentRecord = { readonly paidOn: DateKey; readonly amountFen: number; readonly voucher: string };

/** What a payment is measured by. */
export type PaymentMeasure = { readonly owedFen: number; readonly acceptedAt: Date; readonly now: Date };

/**
 * What is wrong with a payment, as far as it is filled in (market §3.3 #20): not above what is still owed, not before acceptance, not in
 * the future. Refusals: `payment.too-much` {left}, `payment.date`.
 */
export function paymentProblems({ amountFen, paidOn }: Partial<PaymentRecord>, { owedFen, acceptedAt, now }: PaymentMeasure): Refusal[] {
  const problems: Refusal[] = [];
  if (amountFen !== undefined && amountFen > owedFen) problems.push(refused("payment.too-much", { left: owedFen }));
  if (paidOn !== undefined && (paidOn < dateKey(acceptedAt) || paidOn > dateKey(now))) problems.push(refused("payment.date"));
  return problems;
}

/** Days by which a payment came after its last day; 0 is in time (market §6.6). */
export function daysLate(paidOn: DateKey, due: Date): number {
  return Math.max(0, daysBetween(dueDay(due), paidOn));
}
