import type { RandomCase, SelectionResult } from "./case";
import { failed, ordered, type RunContext, shortfall } from "./run-context";

/** A winner and at most two alternates in order (market §4.3). */
export const RANDOM_PLACES = 3;

/** RANDOM: one uniform draw over the roster; the first drawn wins, the next two are alternates (market §4.3). */
export function selectAtRandom(context: RunContext, terms: RandomCase): SelectionResult {
  const reason = shortfall(terms, terms.entrants.length);
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
