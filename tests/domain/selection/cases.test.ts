import { describe, expect, it } from "vitest";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { readCase } from "~/domain/selection/read-case";
import { runSelection } from "~/domain/selection/run-selection";
import pairs from "../../fixtures/selection-cases.json";

function resultOf(value: unknown) {
  const read = readCase(value as Json);
  if (!read.ok) throw new Error(`${read.field}: ${read.expected}`);
  const run = runSelection(read.value);
  if (!run.ok) throw new Error(run.code);
  return run;
}

describe("mingxuan-selection/1", () => {
  for (const pair of pairs) {
    it(`${pair.case.method} ${pair.case.id} comes to the published result, in any order of entrants`, () => {
      const expected = canonicalize(pair.expected);
      const { entrants } = pair.case;
      for (const order of [entrants, [...entrants].reverse(), [...entrants.slice(2), ...entrants.slice(0, 2)]]) {
        expect(canonicalize(resultOf({ ...pair.case, entrants: order }).result)).toBe(expected);
      }
    });
  }
});
