import type { Queryable } from "#db/client";
import { askForAnswer, type Heartbeat, latestHeartbeat } from "#db/queries/heartbeat";
import { liveStop } from "#db/queries/log";
import type { LogStop } from "~/domain/verifiable/log-stop";
import type { Shell } from "~/lib/shell";

/** A scheduler that has not beaten for this long stands still, or lives on another machine that cannot be seen. */
const SILENT_MILLISECONDS = 30_000;
/** Due moves later than this are stuck, not slow. */
const LATE_MILLISECONDS = 60_000;

export type Readiness = {
  readonly ready: boolean;
  readonly database: "ok" | "unreachable";
  /** Whether the database and the store of files take anything new. */
  readonly writing: "ok" | "failing" | "unknown";
  readonly scheduler: "ok" | "silent" | "late" | "unknown";
  /** Milliseconds since the last beat, null without one. */
  readonly sinceBeat: number | null;
  readonly lag: number | null;
  /** Why the public log signs nothing; `ok` while it does. Visitors can be sent here all the same: reading and working go on. */
  readonly log: LogStop | "ok" | "unknown";
};

/** How far the clocks of two machines may differ before a beat counts as one from the future. */
const SKEW_MILLISECONDS = 5_000;

function heartState(beat: Heartbeat | null, machineNow: Date) {
  const sinceBeat = beat ? machineNow.getTime() - beat.beatAt.getTime() : null;
  const silent = sinceBeat === null || sinceBeat > SILENT_MILLISECONDS;
  const scheduler = silent ? "silent" : beat && beat.lagMilliseconds > LATE_MILLISECONDS ? "late" : "ok";
  return { scheduler, sinceBeat, lag: beat?.lagMilliseconds ?? null } as const;
}

/** How the scheduler is: beating and in time, silent, or behind with due moves. A beat from the future is no sign of life. */
export async function readHeart(db: Queryable, machineNow: Date) {
  return heartState(await latestHeartbeat(db, new Date(machineNow.getTime() + SKEW_MILLISECONDS)), machineNow);
}

const UNREACHABLE: Readiness = {
  ready: false,
  database: "unreachable",
  writing: "unknown",
  scheduler: "unknown",
  sinceBeat: null,
  lag: null,
  log: "unknown",
};

/** Whether visitors can be sent here; `writes` is what trying to write came to. The schema is current once the server listens, so asking for a beat asks for it too. */
export async function readReadiness(
  { database, log }: Pick<Shell, "database" | "log">,
  machineNow: Date,
  writes: () => Promise<boolean>,
): Promise<Readiness> {
  try {
    await askForAnswer(database.db);
    const heart = await readHeart(database.db, machineNow);
    const writing = (await writes()) ? "ok" : "failing";
    const stop = (await liveStop(database.db))?.stopped ?? "ok";
    return { ready: heart.scheduler === "ok" && writing === "ok", database: "ok", writing, ...heart, log: stop };
  } catch (error) {
    log.error({ err: error }, "not ready");
    return UNREACHABLE;
  }
}
