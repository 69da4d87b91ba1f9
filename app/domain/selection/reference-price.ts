import { rational, roundHalfUp } from "~/domain/kernel/rational";
import type { PriceCase, PriceEntrant, SelectionResult } from "./case";
import { failed, ordered, type RunContext, shortfall, sieve } from "./run-context";
import { orderWithTies } from "./ties";

/** The percentages of OPTIMAL_PRICE, drawn so that nobody can choose (market §4.6). */
const PERCENTS = ["95", "96", "97", "98"] as const;
/** From this many valid bids on, one highest and one lowest are dropped (market §4.6). */
const DROP_FROM = 6;

/** The reference in fen: mean of the amounts × percent / 100, rounded once, half up (selection-case). */
export function referencePrice(amountsFen: readonly number[], percent: number): number {
  const sum = amountsFen.reduce((total, amount) => total + BigInt(amount), 0n);
  return Number(roundHalfUp(rational(sum * BigInt(percent), 100n * BigInt(amountsFen.length))));
}

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

function orderByDistance(context: RunContext, used: readonly PriceEntrant[], referenceFen: number): readonly PriceEntrant[] {
  const distance = ({ amountFen }: PriceEntrant) => Math.abs(amountFen - referenceFen);
  return orderWithTies(context, used, (a, b) => distance(a) - distance(b) || a.amountFen - b.amountFen);
}

/** OPTIMAL_PRICE (market §4.6): a drawn percentage of the mean of the bids used; nearest first, then lower, then a draw. */
export function selectOptimalPrice(context: RunContext, terms: PriceCase): SelectionResult {
  const { valid, invalid } = sieve(terms, terms.entrants);
  const reason = shortfall(terms, valid.length);
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

/** AVERAGE_PRICE (market §4.7): the mean of all valid bids; nearest first, then lower, then a draw. */
export function selectAveragePrice(context: RunContext, terms: PriceCase): SelectionResult {
  const { valid, invalid } = sieve(terms, terms.entrants);
  const reason = shortfall(terms, valid.length);
  if (reason) return failed(terms, reason, invalid);
  const referenceFen = referencePrice(
    valid.map(({ amountFen }) => amountFen),
    100,
  );
  return ordered(terms, orderByDistance(context, valid, referenceFen), invalid, { referenceFen, dropped: [] });
}
