import { testLeaders } from "./abnormally-low";
import type { NoParams, PriceCase, PriceEntrant } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type Carried, type FileMethodRow, type Outcome } from "./method";
import { readNoParams, readPricedEntrants } from "./read-entrants";
import { invalidAmount, type RunContext } from "./run-context";
import { orderWithTies } from "./ties";

/** LOWEST_PRICE (market §4.4, selection-case): ascending, ties drawn once over all valid entrants; then the leader is tested. */
function selectLowestPrice(context: RunContext, { entrants, ceilingFen, decisions }: PriceCase): Outcome {
  const ascending = orderWithTies(context, entrants, (a, b) => a.amountFen - b.amountFen);
  const { order, rejected, waiting } = testLeaders(ascending, ceilingFen, decisions);
  return { order, rejected, details: waiting ? { abnormallyLow: waiting.id } : {}, undecided: waiting !== null };
}

/** Written and shown as a draft; the question on low prices and the bidders' pages are what it still lacks. */
const CARRIED: Carried = {
  posting: {
    enabledBy: "method.lowest_price.enabled",
    price: "ceiling",
    window: "window.price",
    relistWindow: "window.relist",
    minimum: { fiscal: "min.price.fiscal", social: "min.price.social" },
    places: null,
  },
  selects: { table: "priced" },
};

/** 竞价选取（最低价）: sealed prices, the lowest wins unless it is abnormally low without good reason. */
export const LOWEST_PRICE: FileMethodRow<NoParams, PriceEntrant> & { readonly carried: Carried } = {
  carried: CARRIED,
  offer: { byDefault: true, neverFor: [], fixedPrice: false },
  minimum: byFund(3, 1),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["lower-price", "drawn"],
  proof: { file: "mingxuan-replay/2", draws: [{ purpose: "tie-break", suffixes: ["-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" }] },
  readParams: readNoParams,
  readEntrants: readPricedEntrants,
  faultOf: invalidAmount,
  run: selectLowestPrice,
};
