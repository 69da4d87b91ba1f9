import type { Database } from "#db/client";
import { tryWriting } from "#db/writes/trial";
import type { Shell } from "~/lib/shell";

/** Everybody may ask whether the site is ready; what is found holds for so long, so that asking is no work. */
const HOLDS_MILLISECONDS = 5_000;

type Found = { readonly at: number; readonly result: Promise<boolean> };

const found = new WeakMap<Database, Found>();

async function prove({ database, files, log }: Pick<Shell, "database" | "files" | "log">): Promise<boolean> {
  try {
    await tryWriting(database.db);
    await files.tryWriting();
    return true;
  } catch (error) {
    log.error({ err: error }, "nothing can be written");
    return false;
  }
}

/** Whether the database and the store of files take something new. `machineNow`: the machine's time. Never throws; the log tells why not. */
export function proveWriting(shell: Pick<Shell, "database" | "files" | "log">, machineNow: Date): Promise<boolean> {
  const known = found.get(shell.database);
  // Of those who ask at once one who came first may arrive here last: its moment lies a little before the trial's.
  if (known && Math.abs(machineNow.getTime() - known.at) < HOLDS_MILLISECONDS) return known.result;
  const result = prove(shell);
  found.set(shell.database, { at: machineNow.getTime(), result });
  return result;
}
