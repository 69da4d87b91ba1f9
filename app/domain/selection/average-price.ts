import type { PriceCase, SelectionResult } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow } from "./method";
import { orderByDistance, referencePrice } from "./reference-price";
import { failed, ordered, type RunContext, shortfall, sieve } from "./run-context";

/** AVERAGE_PRICE (market §4.7): the mean of all valid bids; nearest first, then lower, then a draw. */
function selectAveragePrice(context: RunContext, terms: PriceCase): SelectionResult {
  const { valid, invalid } = sieve(terms, terms.entrants);
  const reason = shortfall(AVERAGE_PRICE, terms, valid.length);
  if (reason) return failed(terms, reason, invalid);
  const referenceFen = referencePrice(
    valid.map(({ amountFen }) => amountFen),
    100,
  );
  return ordered(terms, orderByDistance(context, valid, referenceFen), invalid, { referenceFen, dropped: [] });
}

/** 均价选取: off by default and never for departments (market §4.7). */
export const AVERAGE_PRICE: FileMethodRow<"AVERAGE_PRICE"> = {
  offer: { byDefault: false, neverFor: ["DEPT"], fixedPrice: false },
  minimum: byFund(3, 3),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["nearer-to-reference", "lower-price", "drawn"],
  proof: { file: "mingxuan-replay/1", draws: [{ purpose: "tie-break", suffixes: ["-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" }] },
  run: selectAveragePrice,
};
