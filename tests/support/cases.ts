/** Whether every case is tried (`npm run test:long`) or a tenth of them. */
export const LONG = process.env.MINGXUAN_LONG === "1";

/** What everything random in the tests begins from; vitest.config.ts prints it, and `MINGXUAN_SEED=… npm test` repeats a run by it. */
export const SEED = Number(process.env.MINGXUAN_SEED ?? 0) | 0;

/** How many cases to try of so many that the full run tries: a tenth, at least one. */
export const cases = (full: number): number => (LONG ? full : Math.max(1, Math.ceil(full / 10)));

/** The same as fast-check takes it, with the run's seed; `full` is a hundred where a property names none. */
export const runs = (full = 100): { readonly numRuns: number; readonly seed: number } => ({ numRuns: cases(full), seed: SEED });

/** The run's seed with a name, for what derives its randomness from text: two users of it do not see the same numbers. */
export const seedOf = (name: string): string => `${SEED} ${name}`;

/** Numbers below a bound, fast, from one seed (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
