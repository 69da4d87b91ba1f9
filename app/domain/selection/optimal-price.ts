import type { DrawEntrant } from "~/domain/verifiable/draw";
import type { NoParams, PriceCase, PriceEntrant } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow, type Outcome } from "./method";
import { readNoParams, readPricedEntrants } from "./read-entrants";
import { orderByDistance, referencePrice } from "./reference-price";
import { invalidAmount, type RunContext } from "./run-context";

/** The percentages of OPTIMAL_PRICE, drawn so that nobody can choose (market §4.6). */
const PERCENTS = ["95", "96", "97", "98"] as const;
/** From this many valid bids on, one highest and one lowest are dropped (market §4.6). */
const DROP_FROM = 6;

/** The id of the bid with the highest or the lowest amount; a shared extreme is drawn (selection-case). */
function extreme(context: RunContext, suffix: "-high" | "-low", bids: readonly PriceEntrant[]): string {
  const further = suffix === "-high" ? Math.max : Math.min;
  const extremeFen = bids.map(({ amountFen }) => amountFen).reduce((a, b) => further(a, b));
  const entrants = bids.filter(({ amountFen }) => amountFen === extremeFen).map(({ id }) => ({ id, w: 1 }));
  if (entrants.length === 1) return (entrants[0] as DrawEntrant).id;
  return context.draw({ suffix, purpose: "tie-break", method: "uniform", draw: 1, entrants })[0] as string;
}

/** The dropped: first one highest, then, among the rest, one lowest (selection-case). */
function dropExtremes(context: RunContext, bids: readonly PriceEntrant[]): readonly string[] {
  const high = extreme(context, "-high", bids);
  const rest = bids.filter(({ id }) => id !== high);
  return [high, extreme(context, "-low", rest)];
}

/** OPTIMAL_PRICE (market §4.6): a drawn percentage of the mean of the bids used; nearest first, then lower, then a draw. */
function selectOptimalPrice(context: RunContext, { entrants: bids }: PriceCase): Outcome {
  const entrants = PERCENTS.map((id) => ({ id, w: 1 }));
  const percent = Number(context.draw({ suffix: "-k", purpose: "percent", method: "uniform", draw: 1, entrants })[0]);
  const dropped = bids.length >= DROP_FROM ? dropExtremes(context, bids) : [];
  const used = bids.filter(({ id }) => !dropped.includes(id));
  const referenceFen = referencePrice(
    used.map(({ amountFen }) => amountFen),
    percent,
  );
  return { order: orderByDistance(context, used, referenceFen), details: { percent, referenceFen, dropped } };
}

/** 最优价: off by default; studies show that such rules raise prices and ease collusion (market §4.6). */
export const OPTIMAL_PRICE: FileMethodRow<NoParams, PriceEntrant> = {
  offer: { byDefault: false, neverFor: [], fixedPrice: false },
  carried: null,
  minimum: byFund(3, 3),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["nearer-to-reference", "lower-price", "drawn"],
  proof: {
    file: "mingxuan-replay/2",
    draws: [
      { purpose: "percent", suffixes: ["-k"], fixedBy: "format" },
      { purpose: "tie-break", suffixes: ["-high", "-low", "-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" },
    ],
  },
  readParams: readNoParams,
  readEntrants: readPricedEntrants,
  faultOf: invalidAmount,
  run: selectOptimalPrice,
};
