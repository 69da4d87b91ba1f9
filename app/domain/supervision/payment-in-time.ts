import { daysLate } from "../contract/payment";
import { addCalendarDays, type Calendar } from "../kernel/calendar";
import { underCorrections } from "../kernel/calendar-corrections";
import type { DateKey } from "../kernel/time";

/** An accepted contract and its confirmed transfers; amounts in fen, `payDays` the term of its contract. */
export type PaidWork = {
  readonly acceptedAt: Date;
  readonly payDays: number;
  readonly priceFen: number;
  readonly payments: readonly { readonly paidOn: DateKey; readonly amountFen: number }[];
};

/**
 * Whether a contract was paid in time (market §6.6): by the day of the transfer that completed the price, against acceptance plus the
 * term. `open` while the term runs and something is owed, also while the calendar of the last day is missing.
 */
export function paymentInTime(work: PaidWork, now: Date, calendar: Calendar): "in-time" | "late" | "open" {
  const due = underCorrections(calendar, work.acceptedAt, (each) => addCalendarDays(each, work.acceptedAt, work.payDays));
  if (!due.ok) return "open";
  let sum = 0;
  for (const { paidOn, amountFen } of [...work.payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))) {
    sum += amountFen;
    if (sum >= work.priceFen) return daysLate(paidOn, due.value) > 0 ? "late" : "in-time";
  }
  return now >= due.value ? "late" : "open";
}
