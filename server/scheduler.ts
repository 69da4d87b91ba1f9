import { forgetUnusedDevices } from "#db/writes/account";
import { recordHeartbeat } from "#db/writes/heartbeat";
import { knownSince } from "~/auth/device-cookie";
import { forgetEndedSessions } from "~/auth/sessions";
import { forgetOldThrottles } from "~/auth/throttle";
import { AUDIT_MILLISECONDS } from "~/domain/verifiable/audit";
import { isAdjustable } from "~/lib/clock";
import type { Shell } from "~/lib/shell";
import { drawWaiting, makeDueMoves, nextDueAt, resumeCalendarWaits } from "~/workflows/engine/advance-due";
import { forgetOldPresses } from "~/workflows/engine/press";
import { auditLog } from "~/workflows/log/audit";
import { cosigner } from "~/workflows/log/cosign";
import { sequencer } from "~/workflows/log/sequence";
import { every } from "./every";

/** How often due moves are looked for; an idle look costs less than a millisecond. */
const ROUND_MILLISECONDS = 1_000;
/** How often events that wait become leaves of the public log. */
const LOG_MILLISECONDS = 400;
/** How often the process says that it lives. */
const BEAT_MILLISECONDS = 5_000;
const HOUSEKEEPING_MILLISECONDS = 60 * 60_000;

export type Scheduler = { readonly stop: () => Promise<void> };

/** How far the earliest due move is behind. */
async function lag(shell: Shell): Promise<number> {
  const next = await nextDueAt(shell);
  return next === null ? 0 : Math.max(0, (await shell.clock.now()).getTime() - next.getTime());
}

/**
 * Moves time's own work along: due moves of the lifecycle, waits for a year's calendar, draws, and the demonstration's clock. Any
 * number of processes may run one; each move is decided again under its lock, so it is made once. What fails is tried again. Draws,
 * the public log, its audit, its witnesses and the heartbeat go their own round: a beacon or witness that does not answer, or a long list of due moves,
 * holds up none of the others.
 */
export function startScheduler(shell: Shell): Scheduler {
  const processId = shell.entropy.id();
  const startedAt = new Date();
  const faults = new Map<string, string>();
  let applied = 0;

  const guarded = (name: string, work: () => Promise<void>) => async () => {
    try {
      await work();
      faults.delete(name);
    } catch (error) {
      faults.set(name, error instanceof Error ? error.name : "unknown");
      shell.log.error({ err: error, work: name }, "a round of the scheduler failed");
    }
  };

  const moves = guarded("moves", async () => {
    applied += await makeDueMoves(shell);
    applied += await resumeCalendarWaits(shell);
  });
  const draws = guarded("draws", async () => {
    applied += await drawWaiting(shell);
  });
  const { round } = sequencer(shell);
  const log = guarded("log", async () => void (await round()));
  const { round: ask } = cosigner(shell);
  const cosign = guarded("cosign", async () => void (await ask()));
  const audit = guarded("audit", async () => void (await auditLog(shell)));
  const beat = guarded("beat", async () => {
    if (isAdjustable(shell.clock)) await shell.clock.tick();
    const lagMilliseconds = Math.min(await lag(shell), 2_147_483_647);
    const lastFault = faults.values().next().value ?? null;
    await recordHeartbeat(shell.database.db, { processId, startedAt, beatAt: new Date(), lagMilliseconds, applied, lastFault });
  });
  const housekeeping = guarded("housekeeping", async () => {
    await forgetOldThrottles(shell.database);
    await forgetEndedSessions(shell.database);
    await forgetUnusedDevices(shell.database.db, knownSince());
    await forgetOldPresses(shell);
  });

  const stops = [
    every(ROUND_MILLISECONDS, moves),
    every(ROUND_MILLISECONDS, draws),
    every(LOG_MILLISECONDS, log),
    every(LOG_MILLISECONDS, cosign),
    every(AUDIT_MILLISECONDS, audit),
    every(BEAT_MILLISECONDS, beat),
    every(HOUSEKEEPING_MILLISECONDS, housekeeping),
  ];
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
