import { atTime, type DateKey } from "~/domain/kernel/time";

const MINUTE = 60_000;
/** The rounds and times of the format `mingxuan-auction` in both its forms (market §4.5); other ones would be another format. */
export const ROUNDS = 3;
const PAUSES_MINUTES = [5, 2, 2] as const;
const TURN_MINUTES = 2;
const CLOSING_MINUTES = 2;
/** The lowest so many sealed prices go on to the live stage; ties at the last place all go on. */
export const LIVE_LIMIT = 12;

/** A stretch of the auction, in milliseconds from its start; `turn` counts from 0 inside its round, null in a pause. */
export type Slot = { readonly round: number; readonly turn: number | null; readonly from: number; readonly to: number };

/** Every stretch of an auction of n bidders: pauses, turns, and the closing minutes before the result. */
export function schedule(bidders: number): readonly Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  const push = (round: number, turn: number | null, minutes: number): void => {
    slots.push({ round, turn, from: at, to: at + minutes * MINUTE });
    at += minutes * MINUTE;
  };
  for (let round = 1; round <= ROUNDS; round++) {
    push(round, null, PAUSES_MINUTES[round - 1] as number);
    for (let turn = 0; turn < bidders; turn++) push(round, turn, TURN_MINUTES);
  }
  push(ROUNDS, null, CLOSING_MINUTES);
  return slots;
}

/** How long an auction of n bidders takes: 6n + 11 minutes (market §4.5). */
export function auctionMinutes(bidders: number): number {
  return (schedule(bidders).at(-1) as Slot).to / MINUTE;
}

const FIRST_START_MINUTE = 10 * 60;
const LAST_END_MINUTE = 16 * 60;
const STEP_MINUTES = 10;

/** The starts of a working day from which one is drawn: every ten minutes from 10:00, so that the auction ends by 16:00 (market §4.5). */
export function startSlots(day: DateKey, bidders: number): readonly Date[] {
  const starts: Date[] = [];
  for (let minute = FIRST_START_MINUTE; minute + auctionMinutes(bidders) <= LAST_END_MINUTE; minute += STEP_MINUTES)
    starts.push(atTime(day, 0, minute));
  return starts;
}
