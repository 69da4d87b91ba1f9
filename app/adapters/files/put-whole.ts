import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Entropy } from "~/lib/entropy";
import { syncFolder } from "./sync-folder";

/** A file's bytes; null where there is none. Every other fault is thrown. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Makes the folders that are missing down to this one, each one's name safe in the one above. */
async function makeFolder(wanted: string): Promise<void> {
  const first = await mkdir(wanted, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const below = relative(dirname(first), wanted).split(sep);
  for (let at = 0; at < below.length; at++) await syncFolder(join(dirname(first), ...below.slice(0, at)));
}

/** Lays bytes down safely beside the place, readable by their owner alone, under a name of their own. Out: that name's path. */
export async function layDown(place: string, bytes: Uint8Array, entropy: Entropy): Promise<string> {
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

/** Puts bytes in their place at once and whole, over what stands there: written, synced, renamed; safely on disk when it returns. */
export async function putWhole(place: string, bytes: Uint8Array, entropy: Entropy): Promise<void> {
  await rename(await layDown(place, bytes, entropy), place);
  await syncFolder(dirname(place));
}
