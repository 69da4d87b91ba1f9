import type { Database, Queryable } from "#db/client";
import { type ClockReading, readDemonstrationClock } from "#db/queries/demonstration-clock";
import { surrounding } from "#db/transaction";
import { beginDemonstrationClock, keepDemonstrationClock } from "#db/writes/demonstration-clock";
import type { AdjustableClock } from "./clock";

/** The demonstration's first morning, whatever the machine's date: the calendar of its year is loaded. */
export const DEMONSTRATION_START = new Date("2026-09-14T09:00:00+08:00");

/** Age of the row after which asking the time also keeps it, in milliseconds; well below the time that may count (db/queries/demonstration-clock.ts). */
const KEEP_AFTER = 20_000;

/**
 * The clock of a demonstration, kept in one row: it starts at DEMONSTRATION_START, ticks, goes on after a restart where it stood,
 * and only moves forward, the same for all processes. Inside a transaction it asks by that transaction's connection.
 */
export function demonstrationClock(database: Database): AdjustableClock {
  const ask = async (question: (db: Queryable) => Promise<ClockReading | undefined>): Promise<ClockReading> => {
    const db = surrounding(database);
    const row = await question(db);
    if (row) return row;
    await beginDemonstrationClock(db, DEMONSTRATION_START, false);
    const begun = await question(db);
    if (!begun) throw new Error("The demonstration clock has no row.");
    return begun;
  };
  return {
    now: async () => {
      const row = await ask(readDemonstrationClock);
      // Inside a transaction the row is not touched: it would stay locked for everybody until the commit.
      const keep = row.age > KEEP_AFTER && surrounding(database) === database.db;
      return new Date(keep ? (await ask((db) => keepDemonstrationClock(db, null))).now : row.now);
    },
    tick: async () => new Date((await ask((db) => keepDemonstrationClock(db, null))).now),
    advanceTo: async (date) => new Date((await ask((db) => keepDemonstrationClock(db, date))).now),
    restart: async () => {
      const db = surrounding(database);
      await beginDemonstrationClock(db, DEMONSTRATION_START, true);
      return new Date((await ask(readDemonstrationClock)).now);
    },
  };
}
