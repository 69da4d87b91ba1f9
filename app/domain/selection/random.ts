import type { NamedEntrant, NoParams, SelectionCase } from "./case";
import { rosterDisclosures } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow, type Outcome } from "./method";
import { readEntrantList, readNoParams } from "./read-entrants";
import type { RunContext } from "./run-context";

/** A winner and at most two alternates in order (market §4.3). */
export const RANDOM_PLACES = 3;

/** RANDOM: one uniform draw over the roster; the first drawn wins, the next two are alternates (market §4.3). */
function selectAtRandom(context: RunContext, { entrants }: SelectionCase): Outcome {
  const drawn = context.draw({
    suffix: "",
    purpose: "select",
    method: "uniform",
    draw: Math.min(RANDOM_PLACES, entrants.length),
    entrants: entrants.map(({ id }) => ({ id, w: 1 })),
  });
  return { order: drawn.map((id) => ({ id })), details: {} };
}

/** 随机选取: one place, two alternates, at the fixed price of the notice. */
export const RANDOM: FileMethodRow<NoParams, NamedEntrant> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: true },
  minimum: byFund(3, 2),
  submits: { price: "none", technical: false },
  eligibility: WITHOUT_BID,
  discloses: rosterDisclosures,
  order: ["drawn"],
  proof: { file: "mingxuan-replay/2", draws: [{ purpose: "select", suffixes: [""], fixedBy: "roster-at-close" }] },
  readParams: readNoParams,
  readEntrants: (value, path) => readEntrantList(value, path, [], () => ({})),
  faultOf: () => null,
  run: selectAtRandom,
};
