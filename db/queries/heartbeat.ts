import { desc, lte, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { processHeartbeat } from "#db/schema/clock";

export type Heartbeat = { readonly beatAt: Date; readonly lagMilliseconds: number; readonly lastFault: string | null };

/**
 * The latest beat of any scheduler up to a moment of the machine's time; null when there is none. A later beat comes from a wrong clock and
 * is left out, because it would hide that no scheduler lives any more.
 */
export async function latestHeartbeat(db: Queryable, until: Date): Promise<Heartbeat | null> {
  const { beatAt, lagMilliseconds, lastFault } = processHeartbeat;
  const [row] = await db
    .select({ beatAt, lagMilliseconds, lastFault })
    .from(processHeartbeat)
    .where(lte(beatAt, until))
    .orderBy(desc(beatAt))
    .limit(1);
  return row ?? null;
}

/** Asks the database for nothing but an answer. Throws what the connection or the server answers. */
export async function askForAnswer(db: Queryable): Promise<void> {
  await db.execute(sql`select 1`);
}
