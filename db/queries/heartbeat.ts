import { desc } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { processHeartbeat } from "#db/schema/clock";

export type Heartbeat = { readonly beatAt: Date; readonly lagMilliseconds: number; readonly lastFault: string | null };

/** The latest beat of any scheduler; null when none has run yet. `beatAt` is the machine's time. */
export async function latestHeartbeat(db: Queryable): Promise<Heartbeat | null> {
  const { beatAt, lagMilliseconds, lastFault } = processHeartbeat;
  const [row] = await db.select({ beatAt, lagMilliseconds, lastFault }).from(processHeartbeat).orderBy(desc(beatAt)).limit(1);
  return row ?? null;
}
