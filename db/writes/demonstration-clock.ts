import { sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { type ClockReading, DEMONSTRATION_NOW } from "#db/queries/demonstration-clock";

/** Writes the time as it is, or the later of it and `at`, into the clock's row. Returns it; undefined while there is no row. */
export async function keepDemonstrationClock(db: Queryable, at: Date | null): Promise<ClockReading | undefined> {
  const then = at ? sql`greatest(${DEMONSTRATION_NOW}, ${at.toISOString()}::timestamptz)` : DEMONSTRATION_NOW;
  const { rows } = await db.execute<ClockReading>(
    sql`update demonstration_clock set demo_at = ${then}, real_at = date_trunc('milliseconds', clock_timestamp())
      where id = 1 returning demo_at as now, 0::float8 as age`,
  );
  return rows[0];
}

/** Begins the clock at a moment. A row that stands is left alone, or with `again` set back. */
export async function beginDemonstrationClock(db: Queryable, start: Date, again: boolean): Promise<void> {
  const otherwise = again ? sql`do update set demo_at = excluded.demo_at, real_at = excluded.real_at` : sql`do nothing`;
  await db.execute(
    sql`insert into demonstration_clock (id, demo_at, real_at)
      values (1, ${start.toISOString()}::timestamptz, date_trunc('milliseconds', clock_timestamp())) on conflict (id) ${otherwise}`,
  );
}
