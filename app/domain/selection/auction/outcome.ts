import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { type Led, testLeaders } from "../abnormally-low";
import type { InvalidCode, PriceEntrant, SelectionCase } from "../case";
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

/** The order as far as it was tested; F02 when nobody is left, as in LOWEST_PRICE. */
function ledResult({ order, rejected, waiting }: Led<PriceEntrant>, invalid: AuctionResult["invalid"]): AuctionResult {
  const isOut = order.length === 0;
  return {
    status: isOut ? "failed" : waiting ? "needs-decision" : "selected",
    reason: isOut ? "F02" : null,
    order: order.map(({ id }) => id),
    prices: Object.fromEntries(order.map(({ id, amountFen }) => [id, amountFen])),
    invalid: { ...invalid, ...Object.fromEntries(rejected.map(({ id }) => [id, "ABNORMALLY_LOW"])) },
    abnormallyLow: waiting?.id ?? null,
  };
}

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
  return ledResult(testLeaders([...live, ...end.behind], end.terms.ceilingFen, {}), invalid);
}

/**
 * What an auction comes to by the purchaser's decisions on leaders that are abnormally low, as LOWEST_PRICE goes on (market §4.4, §4.5).
 * `result` as the audit tells it, the ceiling in fen, and all decisions so far, by id; those rejected are `ABNORMALLY_LOW` in `invalid`.
 * Refusal `low-bid.not-leading` for a decision on anybody who does not lead as abnormally low.
 */
export function concludeAuction(result: AuctionResult, ceilingFen: number, decisions: SelectionCase["decisions"]): Decision<AuctionResult> {
  const led = testLeaders(
    result.order.map((id) => ({ id, amountFen: result.prices[id] as number })),
    ceilingFen,
    decisions,
  );
  const asked = new Set(led.low.map(({ id }) => id));
  if (!Object.keys(decisions).every((id) => asked.has(id))) return refused("low-bid.not-leading");
  return ok(result.status === "failed" ? result : ledResult(led, result.invalid));
}
