import { ALL_RULES, type MethodSwitch, rulebookOf } from "./rules";

/** Methods that a demonstration shows before the market's own day for them. */
const SHOWN: readonly MethodSwitch[] = ["method.lowest_price.enabled"];

/** A demonstration's rules of a moment: the market's own, with the methods that it shows on from the first day. */
export const demonstrationRulesAt = rulebookOf(
  ALL_RULES.map((rule) => (SHOWN.some((key) => key === rule.key) ? { ...rule, value: true } : rule)),
);
