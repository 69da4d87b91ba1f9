import type { CountKey, MethodSwitch } from "../rulebook/rules";

/** What the stated price is: the contract's price, or the most that may be bid. */
export type PriceKind = "fixed" | "ceiling";

/** What a posting asks of the method by which the work is given out; every number by a rule of its publication (market §3.4, §4.2). */
export type PostingMethod = {
  /** The rule that switches it on; null: it is always offered. */
  readonly enabledBy: MethodSwitch | null;
  readonly price: PriceKind;
  /** Working days that entry stays open at least, and when a failed need is posted again. */
  readonly window: CountKey<"publication">;
  readonly relistWindow: CountKey<"publication">;
  /** Fewest entrants, by whose money it is. */
  readonly minimum: { readonly fiscal: CountKey<"publication">; readonly social: CountKey<"publication"> };
  /** How many places are given: the winner and the alternates; null: every valid entrant has one. */
  readonly places: CountKey<"publication"> | null;
};
