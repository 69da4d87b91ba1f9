import type { RandomCase, SelectionResult } from "./case";
import { rosterDisclosures } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import { byFund, type FileMethodRow } from "./method";
import { failed, ordered, type RunContext, shortfall } from "./run-context";

/** A winner and at most two alternates in order (market §4.3). */
export const RANDOM_PLACES = 3;

/** RANDOM: one uniform draw over the roster; the first drawn wins, the next two are alternates (market §4.3). */
function selectAtRandom(context: RunContext, terms: RandomCase): SelectionResult {
  const reason = shortfall(RANDOM, terms, terms.entrants.length);
  if (reason) return failed(terms, reason, {});
  const order = context.draw({
    suffix: "",
    purpose: "select",
    method: "uniform",
    draw: Math.min(RANDOM_PLACES, terms.entrants.length),
    entrants: terms.entrants.map(({ id }) => ({ id, w: 1 })),
  });
  return ordered(
    terms,
    order.map((id) => ({ id })),
    {},
    {},
  );
}

/** 随机选取: one place, two alternates, at the fixed price of the notice. */
export const RANDOM: FileMethodRow<"RANDOM"> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: true },
  minimum: byFund(3, 2),
  submits: { price: "none", technical: false },
  eligibility: WITHOUT_BID,
  discloses: rosterDisclosures,
  order: ["drawn"],
  proof: { file: "mingxuan-replay/1", draws: [{ purpose: "select", suffixes: [""], fixedBy: "roster-at-close" }] },
  run: selectAtRandom,
};
