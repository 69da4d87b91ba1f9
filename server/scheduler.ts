import { recordHeartbeat } from "#db/writes/heartbeat";
import { forgetEndedSessions } from "~/auth/sessions";
import { forgetOldThrottles } from "~/auth/throttle";
import { isAdjustable } from "~/lib/clock";
import type { Shell } from "~/lib/shell";
import { advanceAdmissions, nextAdmissionDueAt } from "~/workflows/advance-admissions";
import { advanceDue, nextDueAt, resumeCalendarWaits } from "~/workflows/advance-due";

/** How often due moves are looked for; an idle look costs less than a millisecond. */
const ROUND_MILLISECONDS = 1_000;
/** How often the process says that it lives. */
const BEAT_MILLISECONDS = 5_000;
const HOUSEKEEPING_MILLISECONDS = 60 * 60_000;

export type Scheduler = { readonly stop: () => Promise<void> };

/** How far the earliest due move is behind. */
async function lag(shell: Shell): Promise<number> {
  const next = await nextDueAt(shell);
  const moments = [next.ok ? next.value : null, await nextAdmissionDueAt(shell)].filter((at) => at !== null);
  if (moments.length === 0) return 0;
  return Math.max(0, (await shell.clock.now()).getTime() - Math.min(...moments.map((at) => at.getTime())));
}

/**
 * Moves time's own work along: due moves of the lifecycle, waits for a year's calendar, and the demonstration's clock. Any number of
 * processes may run one; each move is decided again under its lock, so it is made once. A round that fails is tried again.
 */
export function startScheduler(shell: Shell): Scheduler {
  const processId = shell.entropy.id();
  const startedAt = new Date();
  let applied = 0;
  let lastFault: string | null = null;
  let beaten = 0;
  let cleaned = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function beat(): Promise<void> {
    beaten = Date.now();
    if (isAdjustable(shell.clock)) await shell.clock.tick();
    const lagMilliseconds = Math.min(await lag(shell), 2_147_483_647);
    await recordHeartbeat(shell.database.db, { processId, startedAt, beatAt: new Date(), lagMilliseconds, applied, lastFault });
  }

  async function round(): Promise<void> {
    try {
      applied += await advanceDue(shell);
      applied += await advanceAdmissions(shell);
      applied += await resumeCalendarWaits(shell);
      lastFault = null;
      if (Date.now() - beaten >= BEAT_MILLISECONDS) await beat();
      if (Date.now() - cleaned >= HOUSEKEEPING_MILLISECONDS) {
        cleaned = Date.now();
        await forgetOldThrottles(shell.database);
        await forgetEndedSessions(shell.database);
      }
    } catch (error) {
      lastFault = error instanceof Error ? error.name : "unknown";
      shell.log.error({ err: error }, "a round of the scheduler failed");
    }
  }

  let running = Promise.resolve();
  function next(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round();
      void running.then(next);
    }, ROUND_MILLISECONDS);
  }
  running = round();
  void running.then(next);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
