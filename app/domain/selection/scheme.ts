import { add, compare, divide, multiply, type Rational, rational, toFixed } from "~/domain/kernel/rational";
import type { SelectionCase } from "./case";
import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow, type Outcome } from "./method";
import { type Criterion, readSchemeEntrants, readSchemeParams, type SchemeEntrant, type SchemeParams } from "./read-scheme";
import { invalidAmount, type RunContext } from "./run-context";
import { orderWithTies } from "./ties";

/** From this many experts on, one highest and one lowest mark of each criterion are left out (market §4.8). */
const TRIM_FROM = 5;
const ZERO = rational(0);
const HUNDRED = rational(100);

/** The mean of the marks for one criterion, exact (market §4.8); at least one mark. */
export function meanMark(marks: readonly number[]): Rational {
  const sorted = [...marks].sort((a, b) => a - b);
  const used = sorted.length >= TRIM_FROM ? sorted.slice(1, -1) : sorted;
  return rational(
    used.reduce((sum, mark) => sum + mark, 0),
    used.length,
  );
}

function pointsFor(entrant: SchemeEntrant, { key, kind }: Criterion, lowestFen: number): Rational {
  if (kind === "price") return divide(rational(BigInt(lowestFen) * 100n), rational(entrant.amountFen));
  if (kind === "credit") return rational(entrant.creditCenti, 100);
  return meanMark(entrant.sheets.map(({ scores }) => scores[key] as number));
}

function weighted(entrant: SchemeEntrant, criteria: readonly Criterion[], lowestFen: number): Rational {
  const parts = criteria.map((criterion) => multiply(rational(criterion.weight), pointsFor(entrant, criterion, lowestFen)));
  return divide(parts.reduce(add, ZERO), HUNDRED);
}

/**
 * SCHEME (market §4.8): weighted total of the experts' means, the price against the lowest valid one, and the credit, all exact;
 * then the judged criteria alone, then the lower amount, then a draw. Only valid entrants have a total.
 */
function selectByScheme(context: RunContext, { entrants, params }: SelectionCase<SchemeParams, SchemeEntrant>): Outcome {
  const { criteria } = params;
  const lowestFen = entrants.map(({ amountFen }) => amountFen).reduce((a, b) => Math.min(a, b));
  const judged = criteria.filter(({ kind }) => kind === "score");
  const scored = entrants.map((entrant) => ({
    ...entrant,
    total: weighted(entrant, criteria, lowestFen),
    merit: weighted(entrant, judged, lowestFen),
  }));
  const order = orderWithTies(
    context,
    scored,
    (a, b) => compare(b.total, a.total) || compare(b.merit, a.merit) || a.amountFen - b.amountFen,
  );
  const totals = Object.fromEntries(scored.map(({ id, total }) => [id, toFixed(total, 2)]));
  return { order, details: { totals } };
}

/** 方案择优: judged anonymously by experts, then prices are opened; the highest weighted total wins. */
export const SCHEME: FileMethodRow<SchemeParams, SchemeEntrant> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: false },
  carried: null,
  minimum: byFund(2, 2),
  submits: { price: "sealed", technical: true },
  eligibility: WITH_BID,
  discloses: (stream) => [
    ...priceDisclosures(stream),
    { fact: "technical-anonymous", to: "expert", from: "opened" },
    { fact: "totals-masked", to: "public", from: "result" },
  ],
  order: ["higher-total", "higher-judged-score", "lower-price", "drawn"],
  proof: {
    file: "mingxuan-replay/2",
    draws: [
      { purpose: "panel", suffixes: ["-panel"], fixedBy: "expert-pool" },
      { purpose: "tie-break", suffixes: ["-tie-<amountFen>", "-tie-<amountFen>-<n>"], fixedBy: "score-sheets" },
    ],
  },
  readParams: readSchemeParams,
  readEntrants: readSchemeEntrants,
  faultOf: invalidAmount,
  run: selectByScheme,
};
