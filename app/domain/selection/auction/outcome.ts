import { lowWhenLeading } from "../abnormally-low";
import type { InvalidCode } from "../case";
import type { Auction, Opened } from "./state";

/** What an auction comes to; `prices` are the final amounts in fen of those in `order`. */
export type AuctionResult = {
  readonly status: "selected" | "needs-decision" | "failed";
  readonly reason: "F01" | "F02" | null;
  readonly order: readonly string[];
  readonly prices: { readonly [id: string]: number };
  readonly invalid: { readonly [id: string]: InvalidCode };
  readonly abnormallyLow: string | null;
};

/**
 * The order at the end: lowest standing price first, equal ones as drawn before the first round, those behind the live limit after
 * them; then the leader is tested for an abnormally low price (market §4.4, §4.5).
 */
export function auctionResult(opened: Opened, end: Auction | null): AuctionResult {
  const { invalid } = opened;
  if (!opened.ok || !end) {
    return { status: "failed", reason: opened.ok ? "F01" : opened.reason, order: [], prices: {}, invalid, abnormallyLow: null };
  }
  const live = end.live
    .map((id, rank) => ({ id, rank, amountFen: end.standing.get(id) as number }))
    .sort((a, b) => a.amountFen - b.amountFen || a.rank - b.rank);
  const all = [...live, ...end.behind];
  const amounts = all.map(({ amountFen }) => amountFen);
  const low = lowWhenLeading(amounts, end.terms.ceilingFen)[0] === true;
  const first = all[0]?.id ?? null;
  return {
    status: low ? "needs-decision" : "selected",
    reason: null,
    order: all.map(({ id }) => id),
    prices: Object.fromEntries(all.map(({ id, amountFen }) => [id, amountFen])),
    invalid,
    abnormallyLow: low ? first : null,
  };
}
