import type { NoParams, PriceCase, PriceEntrant } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow, type Outcome } from "./method";
import { readNoParams, readPricedEntrants } from "./read-entrants";
import { orderByDistance, referencePrice } from "./reference-price";
import { invalidAmount, type RunContext } from "./run-context";

/** AVERAGE_PRICE (market §4.7): the mean of all valid bids; nearest first, then lower, then a draw. */
function selectAveragePrice(context: RunContext, { entrants }: PriceCase): Outcome {
  const amounts = entrants.map(({ amountFen }) => amountFen);
  const referenceFen = referencePrice(amounts, 100);
  return { order: orderByDistance(context, entrants, referenceFen), details: { referenceFen, dropped: [] } };
}

/** 均价选取: off by default and never for departments (market §4.7). */
export const AVERAGE_PRICE: FileMethodRow<NoParams, PriceEntrant> = {
  offer: { byDefault: false, neverFor: ["DEPT"], fixedPrice: false },
  carried: null,
  minimum: byFund(3, 3),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["nearer-to-reference", "lower-price", "drawn"],
  proof: { file: "mingxuan-replay/2", draws: [{ purpose: "tie-break", suffixes: ["-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" }] },
  readParams: readNoParams,
  readEntrants: readPricedEntrants,
  faultOf: invalidAmount,
  run: selectAveragePrice,
};
