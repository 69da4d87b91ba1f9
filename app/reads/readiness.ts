import { sql } from "drizzle-orm";
import { type Heartbeat, latestHeartbeat } from "#db/queries/heartbeat";
import type { Shell } from "~/lib/shell";

/** A scheduler that has not beaten for this long stands still, or lives on another machine that cannot be seen. */
const SILENT_MILLISECONDS = 30_000;
/** Due moves later than this are stuck, not slow. */
const LATE_MILLISECONDS = 60_000;

export type Readiness = {
  readonly ready: boolean;
  readonly database: "ok" | "unreachable";
  readonly scheduler: "ok" | "silent" | "late" | "unknown";
  /** Milliseconds since the last beat, null without one. */
  readonly sinceBeat: number | null;
  readonly lag: number | null;
};

/** How the scheduler is: beating and in time, silent, or behind with due moves. */
export function heartState(beat: Heartbeat | null, machineNow: Date) {
  const sinceBeat = beat ? machineNow.getTime() - beat.beatAt.getTime() : null;
  const silent = sinceBeat === null || sinceBeat > SILENT_MILLISECONDS;
  const scheduler = silent ? "silent" : beat && beat.lagMilliseconds > LATE_MILLISECONDS ? "late" : "ok";
  return { scheduler, sinceBeat, lag: beat?.lagMilliseconds ?? null } as const;
}

const UNREACHABLE: Readiness = { ready: false, database: "unreachable", scheduler: "unknown", sinceBeat: null, lag: null };

/** Whether visitors can be sent here. The schema is current once the server listens, so asking for a beat asks for it too. */
export async function readReadiness({ database, log }: Pick<Shell, "database" | "log">, machineNow: Date): Promise<Readiness> {
  try {
    await database.db.execute(sql`select 1`);
    const heart = heartState(await latestHeartbeat(database.db), machineNow);
    return { ready: heart.scheduler === "ok", database: "ok", ...heart };
  } catch (error) {
    log.error({ err: error }, "not ready");
    return UNREACHABLE;
  }
}
