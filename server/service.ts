import { machineTime } from "#db/queries/outage";
import { isAdjustable } from "~/lib/clock";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { proveWriting } from "~/workflows/engine/prove-writing";
import { recordService } from "~/workflows/outage/record-service";
import { every } from "./every";

/** How often a process records that it serves. */
const RECORD_MILLISECONDS = 5_000;
/** An answer that takes longer is none: nobody would wait for it. */
const ANSWER_MILLISECONDS = 10_000;

/** Where a server listens, from its own machine: an address that stands for all of them is none that can be asked. */
export function ownAddress(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "") return `http://127.0.0.1:${port}`;
  if (host === "::") return `http://[::1]:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}${paths.alive}`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Records again and again that this process serves: its own HTTP side answers, and database and files take something new. Whatever a visitor
 * asks neither makes a record nor waits for one. The first round is over when the promise is kept. Out: what stops it.
 */
export async function recordingService(shell: Shell, address: string): Promise<() => Promise<void>> {
  const process = shell.entropy.id();
  const standsStill = isAdjustable(shell.clock);
  const { db } = shell.database;
  let span: string | null = null;
  const round = async () => {
    try {
      if (!(await answers(address)) || !(await proveWriting(shell, new Date()))) return;
      const at = standsStill ? await shell.clock.now() : await machineTime(db);
      span = await recordService(shell, { process, at, span, standsStill });
    } catch (error) {
      shell.log.error({ err: error, work: "service" }, "a record of service failed");
    }
  };
  let first: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    first = resolve;
  });
  const stop = every(RECORD_MILLISECONDS, async () => {
    await round();
    first();
  });
  await begun;
  return stop;
}
