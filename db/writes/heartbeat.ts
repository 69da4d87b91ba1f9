import { lt } from "drizzle-orm";
import type { Db } from "#db/client";
import { processHeartbeat } from "#db/schema/clock";

export type Beat = {
  readonly processId: string;
  readonly startedAt: Date;
  /** The machine's time, not the demonstration's: it tells whether the process lives. */
  readonly beatAt: Date;
  /** How far the earliest due move is behind the site's time, in milliseconds; 0 when nothing is overdue. */
  readonly lagMilliseconds: number;
  readonly applied: number;
  /** Name of the last fault of a round, null since the last round that went well. */
  readonly lastFault: string | null;
};

/** A process silent for this long has ended; its row says nothing any more. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;

/** Notes that the scheduler of a process lives, and forgets processes that ended. */
export async function recordHeartbeat(db: Db, beat: Beat): Promise<void> {
  const { processId, startedAt, ...facts } = beat;
  await db
    .insert(processHeartbeat)
    .values({ processId, startedAt, ...facts })
    .onConflictDoUpdate({ target: processHeartbeat.processId, set: facts });
  await db.delete(processHeartbeat).where(lt(processHeartbeat.beatAt, new Date(beat.beatAt.getTime() - FORGOTTEN_AFTER_MS)));
}
