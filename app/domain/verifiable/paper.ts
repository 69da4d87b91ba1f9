import type { DrawEntrant, DrawMethod } from "./draw";

/** Somebody's place in a numbered list: the number, or by tickets the first and the last of them. */
export type Place = { readonly from: number; readonly to: number; readonly id: string };

/**
 * What follows a step on paper: the first of the list goes to the place that was left (`exchange`); the first itself was drawn, so nobody
 * changes place (`none`); those behind move up with their tickets (`move-up`); enough are drawn (`end`).
 */
export type After = "exchange" | "none" | "move-up" | "end";

/** One step as a person repeats it with slips of paper. */
export type PaperStep = {
  /** How many are still in the list, and the last of its numbers: the same but for tickets. */
  readonly left: number;
  readonly last: number;
  readonly number: number;
  readonly drawn: Place;
  /** The numbered list that remains; of a long one the first two, who is drawn with both neighbours, and the last. */
  readonly listed: readonly Place[];
  readonly first: Place;
  readonly after: After;
};

/** A list of more than so many is folded to the places that a step is about. */
const WHOLE = 12;

/** Entrants with their numbers: each one, or by tickets as many as it has. */
export function numbered(entrants: readonly DrawEntrant[]): Place[] {
  let last = 0;
  return entrants.map(({ id, w }) => {
    const from = last + 1;
    last += w;
    return { from, to: last, id };
  });
}

/**
 * The steps of a draw for a person with paper: the roster in its order and the value of each step (verifiable §2) in; the list that
 * remains, the number drawn, who it is and which exchange follows out. Numbers begin with 1. `isWhole`: so many values are all there are.
 */
export function paperSteps(method: DrawMethod, entrants: readonly DrawEntrant[], values: readonly number[], isWhole = true): PaperStep[] {
  const left = [...entrants];
  return values.map((value, step) => {
    const places = numbered(left);
    const number = value + 1;
    const at = places.findIndex(({ to }) => number <= to);
    const [first, drawn, end] = [places[0], places[at], places.at(-1)];
    if (!first || !drawn || !end) throw new RangeError(`step ${step + 1}: number ${number}`);
    const near = (_: Place, i: number): boolean => i < 2 || Math.abs(i - at) < 2 || i === places.length - 1;
    const listed = places.length > WHOLE ? places.filter(near) : places;
    if (method === "uniform") {
      left[at] = left[0] as DrawEntrant;
      left.shift();
    } else left.splice(at, 1);
    const moved: After = method === "tickets" ? "move-up" : at > 0 ? "exchange" : "none";
    const isLast = isWhole && step === values.length - 1;
    return { left: places.length, last: end.to, number, drawn, listed, first, after: isLast ? "end" : moved };
  });
}
