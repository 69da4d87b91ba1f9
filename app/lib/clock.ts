import type { Database } from "#db/client";
import type { Config } from "./config";
import { demonstrationClock } from "./demonstration-clock";

/** Where the time comes from; rules receive it as an argument and never ask. */
export interface Clock {
  now(): Promise<Date>;
}

/** A clock that can be set forward, for a demonstration. */
export interface AdjustableClock extends Clock {
  /** Moves to the instant, never back; out: the time it then is. */
  advanceTo(date: Date): Promise<Date>;
  /** Keeps the time over a stop of the process; the scheduler calls it with every heartbeat. */
  tick(): Promise<Date>;
  /** Starts again at the demonstration's first morning: only for a database that was emptied. */
  restart(): Promise<Date>;
}

/** The machine's time. */
export const systemClock: Clock = {
  now: async () => new Date(),
};

/** A clock for tests: it stands at the instant until it is set to another. */
export function fixedClock(at: Date | string): Clock & { set(to: Date | string): void } {
  let instant = new Date(at);
  return {
    now: async () => new Date(instant),
    set: (to) => {
      instant = new Date(to);
    },
  };
}

/** Whether the clock may be set forward. */
export function isAdjustable(clock: Clock): clock is AdjustableClock {
  return "advanceTo" in clock;
}

/** By how many milliseconds a demonstration's time is ahead of the machine's: a browser that asks its own clock adds them. Else 0. */
export function aheadOfMachine(clock: Clock, now: Date, machineNow: Date): number {
  return isAdjustable(clock) ? now.getTime() - machineNow.getTime() : 0;
}

/** The clock of the mode: a demonstration's own, otherwise the machine's. */
export async function openClock(config: Pick<Config, "mode">, database: Database): Promise<Clock | AdjustableClock> {
  if (config.mode !== "demonstration") return systemClock;
  const clock = demonstrationClock(database);
  await clock.tick();
  return clock;
}
