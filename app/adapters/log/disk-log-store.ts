import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Entropy } from "~/lib/entropy";
import { layDown, putWhole, readIfThere } from "../files/put-whole";
import { syncFolder } from "../files/sync-folder";
import type { LogStore } from "./log-store";

/**
 * The log's store in a folder of its own on this machine, readable by its owner alone: `1/keys.json`, `1/checkpoint.json`, `1/tile/0/000`.
 * In: the folder (made when something is first kept) and where temporary names come from.
 */
export function diskLogStore(folder: string, entropy: Entropy): LogStore {
  const placeOf = (log: number, name: string) => join(folder, String(log), ...name.split("/"));

  const put = (log: number, name: string, bytes: Uint8Array) => putWhole(placeOf(log, name), bytes, entropy);

  const text = async (log: number, name: string) => (await readIfThere(placeOf(log, name)))?.toString("utf8") ?? null;

  return {
    readKeys: (log) => text(log, "keys.json"),
    writeKeys: (log, keys) => put(log, "keys.json", Buffer.from(keys)),
    readOutside: (log) => text(log, "checkpoint.json"),
    async prepareOutside(log, outside) {
      const place = placeOf(log, "checkpoint.json");
      const temporary = await layDown(place, Buffer.from(outside), entropy);
      return {
        async publish() {
          await rename(temporary, place);
          await syncFolder(dirname(place));
        },
        discard: () => rm(temporary, { force: true }),
      };
    },
    readTile: (log, path) => readIfThere(placeOf(log, path)),
    async writeTiles(log, tiles) {
      for (const [path, bytes] of tiles) await put(log, path, bytes);
    },
  };
}
