import { numbersFrom } from "./cases";

/** A repeatable stream of chance: the same seed gives the same run. */
export type Random = {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (inSoMany: number) => boolean;
};

/** Chance out of one seed. */
export function randomFrom(seed: number): Random {
  const below = numbersFrom(seed);
  return { below, one: (from) => from[below(from.length)] as (typeof from)[number], once: (inSoMany) => below(inSoMany) === 0 };
}
