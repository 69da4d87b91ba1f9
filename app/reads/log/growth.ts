import type { Queryable } from "#db/client";
import { linesWithin } from "#db/queries/log";
import { atTime, type DateKey, dateKey, shiftDay } from "~/domain/kernel/time";

const DAYS = 7;
/** Of a day more are told as "more than 10,000". */
export const MOST_OF_DAY = 10_001;

/** A day, and how many lines the log got on it: at most 10,001, one more than a page can say. */
export type DayOfLog = { readonly day: DateKey; readonly lines: number };

/** How the live log has grown on the last seven days, the newest first; days of which nothing is known are left out. */
export async function readGrowth(db: Queryable, log: number, now: Date): Promise<DayOfLog[]> {
  const days = Array.from({ length: DAYS }, (_, ago) => shiftDay(dateKey(now), -ago));
  const stretches = days.map((day) => ({ from: atTime(day), before: atTime(shiftDay(day, 1)) })).reverse();
  const counted = (await linesWithin(db, log, stretches, MOST_OF_DAY)).reverse();
  return days.flatMap((day, at) => {
    const lines = counted[at] ?? null;
    return lines === null ? [] : [{ day, lines }];
  });
}
