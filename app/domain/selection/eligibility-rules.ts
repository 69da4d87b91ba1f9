import { ELIGIBILITY_RULES, type EligibilityRule } from "./eligibility";

/** Methods that take a sealed bid ask all nine rules. */
export const WITH_BID: readonly EligibilityRule[] = ELIGIBILITY_RULES;
/** Methods without a bid ask all but the last (market §4.1.2, E9). */
export const WITHOUT_BID: readonly EligibilityRule[] = ELIGIBILITY_RULES.filter((rule) => rule !== "E9");
