import { lowWhenLeading } from "./abnormally-low";
import type { NoParams, PriceCase, PriceEntrant } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow, type Outcome } from "./method";
import { readNoParams, readPricedEntrants } from "./read-entrants";
import { invalidAmount, type RunContext } from "./run-context";
import { orderWithTies } from "./ties";

/**
 * LOWEST_PRICE (market §4.4, selection-case): ascending, ties drawn once over all valid entrants; then the leader is tested while it
 * leads. Accepted stays, rejected becomes invalid and the next is tested, undecided waits.
 */
function selectLowestPrice(context: RunContext, { entrants, ceilingFen, decisions }: PriceCase): Outcome {
  const order = orderWithTies(context, entrants, (a, b) => a.amountFen - b.amountFen);
  const low = lowWhenLeading(
    order.map(({ amountFen }) => amountFen),
    ceilingFen,
  );
  const decisionOn = ({ id }: PriceEntrant) => (Object.hasOwn(decisions, id) ? decisions[id] : undefined);
  const found = order.findIndex((leader, i) => !low[i] || decisionOn(leader) !== "rejected");
  const first = found === -1 ? order.length : found;
  const leader = order[first];
  const undecided = leader !== undefined && low[first] === true && decisionOn(leader) === undefined;
  return {
    order: order.slice(first),
    rejected: order.slice(0, first),
    details: undecided ? { abnormallyLow: leader.id } : {},
    undecided,
  };
}

/** 竞价选取（最低价）: sealed prices, the lowest wins unless it is abnormally low without good reason. */
export const LOWEST_PRICE: FileMethodRow<NoParams, PriceEntrant> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: false },
  minimum: byFund(3, 1),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["lower-price", "drawn"],
  proof: { file: "mingxuan-replay/1", draws: [{ purpose: "tie-break", suffixes: ["-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" }] },
  readParams: readNoParams,
  readEntrants: readPricedEntrants,
  faultOf: invalidAmount,
  run: selectLowestPrice,
};
