import { leafEntries, liveLog, lockLiveLog } from "#db/queries/log";
import { transaction } from "#db/transaction";
import { formatOutside } from "~/domain/verifiable/log-files";
import { TILE_WIDTH } from "~/domain/verifiable/log-tiles";
import type { LogShell } from "./find-log";

/**
 * Writes the outside checkpoint of the live log as it stands: note, and the entries after the last full tile. It is laid down and synced
 * first; it takes its place under the lock of the log's row, so that none ever takes the place of a later one. From then on it is served.
 * Out: its text; null where there is none yet, or a later one.
 */
export async function publishOutside(
  shell: LogShell,
  at: (step: "prepared" | "published") => void | Promise<void> = () => {},
): Promise<string | null> {
  const { database, logStore } = shell;
  const state = await liveLog(database.db);
  if (!state?.note) return null;
  const first = state.size - (state.size % TILE_WIDTH);
  const entries = await leafEntries(database.db, state.number, first, state.size);
  const text = formatOutside({ note: state.note, entries });
  const laid = await logStore.prepareOutside(state.number, text);
  await at("prepared");
  let isNewest = false;
  try {
    isNewest = await transaction(database, async (tx) => {
      const now = await lockLiveLog(tx);
      if (now?.number !== state.number || now.size !== state.size) return false;
      await laid.publish();
      return true;
    });
    if (!isNewest) await laid.discard();
  } catch (error) {
    await laid.discard();
    throw error;
  }
  await at("published");
  return isNewest ? text : null;
}
