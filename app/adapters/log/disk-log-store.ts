import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Entropy } from "~/lib/entropy";
import { syncFolder } from "../files/sync-folder";
import type { LogStore } from "./log-store";

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * The log's store in a folder of its own on this machine, readable by its owner alone: `1/keys.json`, `1/checkpoint.json`, `1/tile/0/000`.
 * In: the folder (made when something is first kept) and where temporary names come from.
 */
export function diskLogStore(folder: string, entropy: Entropy): LogStore {
  const placeOf = (log: number, name: string) => join(folder, String(log), ...name.split("/"));

  /** Makes the folders that are missing down to this one, each one's name safe in the one above. */
  async function makeFolder(wanted: string): Promise<void> {
    const first = await mkdir(wanted, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    const below = relative(dirname(first), wanted).split(sep);
    for (let at = 0; at < below.length; at++) await syncFolder(join(dirname(first), ...below.slice(0, at)));
  }

  async function layDown(place: string, bytes: Uint8Array): Promise<string> {
    await makeFolder(dirname(place));
    const temporary = `${place}.${Buffer.from(entropy.bytes(8)).toString("hex")}.part`;
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return temporary;
  }

  async function put(place: string, bytes: Uint8Array): Promise<void> {
    await rename(await layDown(place, bytes), place);
    await syncFolder(dirname(place));
  }

  const text = async (log: number, name: string) => (await readIfThere(placeOf(log, name)))?.toString("utf8") ?? null;

  return {
    readKeys: (log) => text(log, "keys.json"),
    writeKeys: (log, keys) => put(placeOf(log, "keys.json"), Buffer.from(keys)),
    readOutside: (log) => text(log, "checkpoint.json"),
    async prepareOutside(log, outside) {
      const place = placeOf(log, "checkpoint.json");
      const temporary = await layDown(place, Buffer.from(outside));
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
      for (const [path, bytes] of tiles) await put(placeOf(log, path), bytes);
    },
  };
}
