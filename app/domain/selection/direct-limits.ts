import { type RuleKey, rulesAt } from "../rulebook/rules";
import type { DIRECT_GROUNDS } from "./direct";

/** The limits of market §4.9, as a dated rulebook holds them. Amounts in fen. */
export type DirectLimits = {
  readonly smallFen: number;
  readonly reasonedFen: number;
  readonly failures: number;
  readonly continuationPercent: number;
  readonly pairCount: number;
  readonly pairSumFen: number;
  readonly wouldHaveBid: number;
  readonly noticeWorkingDays: number;
  readonly offForDepartments: readonly (typeof DIRECT_GROUNDS)[number][];
};

function numberOf(key: RuleKey, at: Date): number {
  const value = rulesAt(at).row(key)?.value;
  if (typeof value !== "number") throw new Error(`the rule ${key} is no number`);
  return value;
}

/** The limits in force at an instant. G1 and G5 stay off for departments until the legal unit states a basis (market §4.9). */
export function directLimits(at: Date): DirectLimits {
  return {
    smallFen: numberOf("direct.max_small", at),
    reasonedFen: numberOf("direct.max_reason", at),
    failures: numberOf("direct.after_failures", at),
    continuationPercent: numberOf("direct.continuation", at),
    pairCount: numberOf("direct.pair_limit", at),
    pairSumFen: numberOf("direct.pair_sum", at),
    wouldHaveBid: numberOf("direct.would_have_bid", at),
    noticeWorkingDays: numberOf("direct_notice", at),
    offForDepartments: ["G1", "G5"],
  };
}
