import type { ServiceItem, ServiceType } from "../catalogue/item";
import type { MethodName } from "./methods";

/*
 * Which method suits a kind of work (market §4.11): shown to the purchaser with its reason before it chooses. The purchaser stays free to
 * choose another one that the rules offer; what is never allowed is refused by the method's own row (neverFor) and by the lifecycle.
 */

/** What decides: a report that judges somebody else's work, a test or survey by a fixed standard, or work that lives on judgement. */
export const SITUATIONS = ["reviews-others", "standardised", "judgement"] as const;
export type Situation = (typeof SITUATIONS)[number];

const STANDARDISED: readonly ServiceType[] = ["test", "survey", "audit"];

/** The methods that are advised in each, the first choice first. */
const ADVISED: Readonly<Record<Situation, readonly MethodName[]>> = {
  "reviews-others": ["RANDOM", "CREDIT_PICK"],
  standardised: ["LOWEST_PRICE", "RANDOM"],
  judgement: ["SCHEME", "CREDIT_PICK", "RANDOM"],
};

/** The situation of a service item. */
export function situationOf({ reviewsAuthorsWork, serviceType }: Pick<ServiceItem, "reviewsAuthorsWork" | "serviceType">): Situation {
  if (reviewsAuthorsWork) return "reviews-others";
  return STANDARDISED.includes(serviceType) ? "standardised" : "judgement";
}

/** What is advised for an item of those methods that may be chosen, the first choice first, and whether the chosen one is among it. */
export function adviceFor(
  item: Pick<ServiceItem, "reviewsAuthorsWork" | "serviceType">,
  offered: readonly MethodName[],
  chosen: MethodName,
) {
  const situation = situationOf(item);
  const advised = ADVISED[situation].filter((method) => offered.includes(method));
  return { situation, advised, isAdvised: advised.includes(chosen) };
}
export type Advice = ReturnType<typeof adviceFor>;
