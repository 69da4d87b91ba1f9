import type { Database } from "#db/client";
import { liveStop } from "#db/queries/log";
import type { LogStop } from "~/domain/verifiable/log-stop";

/** Why the public log signs nothing, and since when. */
export type StoppedLog = { readonly reason: LogStop; readonly since: Date };

/** Every page says it, and asks for it: what is found holds for so long. */
const HOLDS_MILLISECONDS = 5_000;
type Found = { readonly at: number; readonly stopped: StoppedLog | null };
const found = new WeakMap<Database, Found>();

/** Whether the public log has stopped; null while it signs. `machineNow`: the machine's time. */
export async function stoppedLog(database: Database, machineNow: number): Promise<StoppedLog | null> {
  const known = found.get(database);
  if (known && Math.abs(machineNow - known.at) < HOLDS_MILLISECONDS) return known.stopped;
  const row = await liveStop(database.db);
  const stopped = row?.stopped && row.stoppedAt ? { reason: row.stopped, since: row.stoppedAt } : null;
  found.set(database, { at: machineNow, stopped });
  return stopped;
}
