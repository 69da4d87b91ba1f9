import { ALL_RULES, rulebookOf } from "./rules";

/** The day from which a demonstration knows every rule. */
const FIRST_DAY = "2024-01-01";

/**
 * The rules of a moment in a demonstration: its stories are told in a time before some methods were switched on, and it shows them all the
 * same. Only the switches of methods differ from the market's; every number is the same.
 */
export const demonstrationRulesAt = rulebookOf(
  ALL_RULES.map((row) => (row.key.startsWith("method.") && row.value === true ? { ...row, effectiveFrom: FIRST_DAY } : row)),
);
