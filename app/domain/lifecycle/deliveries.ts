import type { Calendar } from "../kernel/calendar";
import { deliverDue } from "./clocks";
import type { CommissionFacts, DeliveryFact } from "./facts";
import { type Timeliness, timelinessOf } from "./lateness";

/**
 * Whether and by how much what is handed in `at` this moment is late, after this delivery before it (null: it is the first). Only holds that had
 * begun by then count: no later one moves a deadline that was met or missed. Null while the deadline cannot be told (a year that is not
 * loaded).
 */
export function deliveryTimeliness(facts: CommissionFacts, before: DeliveryFact | null, at: Date, calendar: Calendar): Timeliness | null {
  const holds = facts.holds.filter((hold) => hold.since < at);
  const due = deliverDue({ ...facts, holds, delivery: before }, calendar);
  return due !== null && "at" in due ? timelinessOf(due.at, at, calendar) : null;
}

/**
 * Each delivery judged once, by the deadline that stood when it was handed in (market §3.3 #17, §6.4): the first by the contract's
 * date, a later one by the term to mend that the rejection before it set, or the contract's date where that is later. In their order.
 */
export function lateDeliveries(facts: CommissionFacts, deliveries: readonly DeliveryFact[], calendar: Calendar): (Timeliness | null)[] {
  return deliveries.map((each, at) => deliveryTimeliness(facts, deliveries[at - 1] ?? null, each.deliveredAt, calendar));
}
