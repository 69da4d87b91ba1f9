import type { PriceCase, PriceEntrant, SelectionResult } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow } from "./method";
import { orderByDistance, referencePrice } from "./reference-price";
import { failed, ordered, type RunContext, shortfall, sieve } from "./run-context";

/** The percentages of OPTIMAL_PRICE, drawn so that nobody can choose (market §4.6). */
const PERCENTS = ["95", "96", "97", "98"] as const;
/** From this many valid bids on, one highest and one lowest are dropped (market §4.6). */
const DROP_FROM = 6;

function dropExtreme(context: RunContext, suffix: "-high" | "-low", bids: readonly PriceEntrant[], extremeFen: number): string {
  const shared = bids.filter(({ amountFen }) => amountFen === extremeFen);
  if (shared.length === 1) return (shared[0] as PriceEntrant).id;
  const entrants = shared.map(({ id }) => ({ id, w: 1 }));
  return context.draw({ suffix, purpose: "tie-break", method: "uniform", draw: 1, entrants })[0] as string;
}

/** The dropped: first one highest, then, among the rest, one lowest; a shared extreme is drawn (selection-case). */
function dropExtremes(context: RunContext, bids: readonly PriceEntrant[]): readonly string[] {
  const amounts = (list: readonly PriceEntrant[]) => list.map(({ amountFen }) => amountFen);
  const high = dropExtreme(
    context,
    "-high",
    bids,
    amounts(bids).reduce((a, b) => Math.max(a, b)),
  );
  const rest = bids.filter(({ id }) => id !== high);
  const low = dropExtreme(
    context,
    "-low",
    rest,
    amounts(rest).reduce((a, b) => Math.min(a, b)),
  );
  return [high, low];
}

/** OPTIMAL_PRICE (market §4.6): a drawn percentage of the mean of the bids used; nearest first, then lower, then a draw. */
function selectOptimalPrice(context: RunContext, terms: PriceCase): SelectionResult {
  const { valid, invalid } = sieve(terms, terms.entrants);
  const reason = shortfall(OPTIMAL_PRICE, terms, valid.length);
  if (reason) return failed(terms, reason, invalid);
  const entrants = PERCENTS.map((id) => ({ id, w: 1 }));
  const percent = Number(context.draw({ suffix: "-k", purpose: "percent", method: "uniform", draw: 1, entrants })[0]);
  const dropped = valid.length >= DROP_FROM ? dropExtremes(context, valid) : [];
  const used = valid.filter(({ id }) => !dropped.includes(id));
  const referenceFen = referencePrice(
    used.map(({ amountFen }) => amountFen),
    percent,
  );
  return ordered(terms, orderByDistance(context, used, referenceFen), invalid, { percent, referenceFen, dropped });
}

/** 最优价: off by default; studies show that such rules raise prices and ease collusion (market §4.6). */
export const OPTIMAL_PRICE: FileMethodRow<"OPTIMAL_PRICE"> = {
  offer: { byDefault: false, neverFor: [], fixedPrice: false },
  minimum: byFund(3, 3),
  submits: { price: "sealed", technical: false },
  eligibility: WITH_BID,
  discloses: priceDisclosures,
  order: ["nearer-to-reference", "lower-price", "drawn"],
  proof: {
    file: "mingxuan-replay/1",
    draws: [
      { purpose: "percent", suffixes: ["-k"], fixedBy: "format" },
      { purpose: "tie-break", suffixes: ["-high", "-low", "-tie-<amountFen>"], fixedBy: "sealed-bids-at-close" },
    ],
  },
  run: selectOptimalPrice,
};
