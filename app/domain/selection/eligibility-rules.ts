import type { EligibilityRule } from "./eligibility";

/** Methods that take a sealed bid ask all nine rules. */
export const WITH_BID: readonly EligibilityRule[] = ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"];
/** Methods without a bid ask all but the last (market §4.1.2, E9). */
export const WITHOUT_BID: readonly EligibilityRule[] = WITH_BID.filter((rule) => rule !== "E9");
