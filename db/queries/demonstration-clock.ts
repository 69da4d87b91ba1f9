import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { demonstrationClock } from "#db/schema/clock";

/** The demonstration's time as PostgreSQL writes it, and how old its row is in milliseconds. */
export type ClockReading = { readonly now: string; readonly age: number };

/** Real time that may count between two ticks; a longer gap is a stopped server or a closed laptop, and does not pass. */
const CAP = sql`interval '60 seconds'`;

/**
 * The time of the row by the database's own clock, which measures real time, since several machines may serve one demonstration. Rounded
 * down, so that no answer lies after a later one.
 */
export const DEMONSTRATION_NOW: SQL = sql`date_trunc('milliseconds', demo_at + least(greatest(clock_timestamp() - real_at, interval '0'), ${CAP}))`;

/** Reads the demonstration's clock; undefined while it has no row. */
export async function readDemonstrationClock(db: Queryable): Promise<ClockReading | undefined> {
  const age = sql`(extract(epoch from clock_timestamp() - real_at) * 1000)::float8`;
  const { rows } = await db.execute<ClockReading>(
    sql`select ${DEMONSTRATION_NOW} as now, ${age} as age from demonstration_clock where id = 1`,
  );
  return rows[0];
}

/** The site's time as its row last noted it: a demonstration's own, else the machine's as given. */
export async function siteTime(db: Queryable, machine: Date): Promise<Date> {
  const [clock] = await db.select({ at: demonstrationClock.demoAt }).from(demonstrationClock);
  return clock?.at ?? machine;
}

/** Whether a demonstration's clock was ever begun in this database. */
export async function hasDemonstrationClock(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: demonstrationClock.id }).from(demonstrationClock).limit(1);
  return rows.length > 0;
}
