import type { Calendar } from "../kernel/calendar";
import { type LightMoments, lightMoments, NO_LIGHT } from "../supervision/light";
import type { TurnOf } from "./engine";

/** What is waited for of somebody: whose hand, which move, by when, and when its light turns. Null where no term runs now. */
export type Duty<P extends string = string, V extends string = string> = LightMoments & {
  readonly party: P;
  readonly verb: V;
  readonly dueAt: Date | null;
};

/**
 * Whose turn is nobody's duty: time and the beacon do by themselves, to enter is a right, and a bidder who is asked about its price is
 * named nowhere before the result; its silence ends the question.
 */
export const NO_DUTY: readonly string[] = ["clock", "beacon", "entrants", "bidder"];

/**
 * A turn as a duty, its light reckoned once (market §8.2). In: the whole term, as lightMoments takes it. A deadline that is stopped by a
 * hold or waits for a year's calendar is none: such a duty has no light until it runs again.
 */
export function dutyOf<P extends string, V extends string>(
  { party, verb, due }: TurnOf<P, V>,
  term: number | Date,
  now: Date,
  calendar: Calendar,
): Duty<P, V> {
  if (!due || !("at" in due)) return { party, verb, dueAt: null, ...NO_LIGHT };
  return { party, verb, dueAt: due.at, ...lightMoments(calendar, due.at, term, now) };
}
