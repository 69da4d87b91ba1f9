import type { Calendar } from "../kernel/calendar";
import { dueOf } from "./clocks";
import type { Due } from "./due";
import type { CommissionFacts } from "./facts";

/** Whether one may still object: not yet, until when, or since when no more. */
export type ObjectionPeriod =
  | { readonly kind: "ahead" }
  | { readonly kind: "running"; readonly due: Due }
  | { readonly kind: "over"; readonly end: Date };

/** The period to object to the result (market §3.3 #10, #12); null where there is no result and none will come. */
export function objectionPeriod(facts: CommissionFacts, now: Date, calendar: Calendar): ObjectionPeriod | null {
  if (facts.status === "failed" || facts.status === "cancelled") return null;
  const due = dueOf("CK_OBJECTION", facts, calendar);
  if (!due) return { kind: "ahead" };
  return "at" in due && due.at <= now ? { kind: "over", end: due.at } : { kind: "running", due };
}
