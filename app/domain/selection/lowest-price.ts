import { isAbnormallyLow } from "./abnormally-low";
import type { LowBidDecision, PriceCase, SelectionResult } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow } from "./method";
import { failed, ordered, type RunContext, shortfall, sieve } from "./run-context";
import { orderWithTies } from "./ties";

function decisionOn(terms: PriceCase, id: string): LowBidDecision | undefined {
  return Object.hasOwn(terms.decisions, id) ? terms.decisions[id] : undefined;
}

/**
 * LOWEST_PRICE (market §4.4, selection-case): ascending, ties drawn once over all valid entrants; then the leader is tested while it
 * leads. Accepted stays, rejected becomes invalid and the next is tested, undecided waits. The minimum is looked at once, before the test.
 */
function selectLowestPrice(context: RunContext, terms: PriceCase): SelectionResult {
  const { valid, invalid } = sieve(terms, terms.entrants);
  const reason = shortfall(LOWEST_PRICE, terms, valid.length);
  if (reason) return failed(terms, reason, invalid);
  const order = orderWithTies(context, valid, (a, b) => a.amountFen - b.amountFen);
  const out = { ...invalid };
  for (const [i, leader] of order.entries()) {
    const left = order.slice(i);
    const low = isAbnormallyLow(
      left.map(({ amountFen }) => amountFen),
      terms.ceilingFen,
    );
    const decision = low ? decisionOn(terms, leader.id) : "accepted";
    if (decision === "accepted") return ordered(terms, left, out, {});
    if (decision === undefined) return ordered(terms, left, out, { abnormallyLow: leader.id }, "needs-decision");
    Object.defineProperty(out, leader.id, { value: "ABNORMALLY_LOW", enumerable: true });
  }
  return failed(terms, "F02", out);
}

/** 竞价选取（最低价）: sealed prices, the lowest wins unless it is abnormally low without good reason. */
export const LOWEST_PRICE: FileMethodRow<"LOWEST_PRICE"> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: false },
  minimum: byFund(3, 1),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["lower-price", "drawn"],
  proof: { file: "mingxuan-replay/1", draws: [{ purpose: "tie-break", suffixes: ["-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" }] },
  run: selectLowestPrice,
};
