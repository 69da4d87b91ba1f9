import type { Tx } from "#db/client";
import type { LogState } from "#db/queries/log";
import { officeIds } from "#db/queries/people";
import { recordEvent } from "#db/writes/event";
import { insertLog, markStopped } from "#db/writes/log";
import { SYSTEM } from "~/domain/kernel/actor";
import type { LogStop } from "~/domain/verifiable/log-stop";
import { paths } from "~/lib/paths";
import { emptyLog } from "./begin-log";
import { FIRST_LOG, type FoundLog, type LogShell } from "./find-log";

/** The row of a log of which nothing is left but what stands outside the database: it carries why the log has stopped. */
async function rowWithoutLeaves(tx: Tx, { keys }: FoundLog, now: Date): Promise<number> {
  const known = keys ?? { number: FIRST_LOG, origin: "", keys: [] };
  await insertLog(tx, emptyLog(known, now));
  return known.number;
}

/** How an event of the log itself names it. */
export const logSubject = (number: number): string => `log-${number}`;

/**
 * Notes that the log has stopped, and why, or that it signs again, where that is news: pages and readiness read it, a public event tells
 * it, and the office finds it in its inbox. Returns whether the log may be written.
 */
export async function noteStop(shell: LogShell, tx: Tx, state: LogState | null, found: FoundLog, now: Date): Promise<boolean> {
  const { stop } = found;
  if ((state?.stopped ?? null) === stop) return stop === null;
  const number = state?.number ?? (await rowWithoutLeaves(tx, found, now));
  await markStopped(tx, number, stop, now);
  const told: LogStop = stop ?? (state?.stopped as LogStop);
  if (stop) shell.log.error({ log: number, reason: stop }, "the public log has stopped");
  const offices = await officeIds(tx);
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: stop ? "log.stopped" : "log.resumed",
    subject: logSubject(number),
    actor: SYSTEM,
    payload: { log: number, reason: told, size: state?.size ?? 0, outside: found.outside?.size ?? null },
    recipients: offices.map((organisationId) => ({
      organisationId,
      roles: ["office_operator", "office_supervisor"],
      path: paths.log.home,
    })),
  });
  return stop === null;
}
