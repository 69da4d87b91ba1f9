import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncPath } from "../embedded/sync-tree";
import { BackupFault } from "./format";

/** Parts of plain names, none of which leads out of the folder. */
const SAFE = /^[0-9A-Za-z_-][0-9A-Za-z._-]*(\/[0-9A-Za-z_-][0-9A-Za-z._-]*)*$/;

type Open = { readonly handle: FileHandle; readonly place: string; readonly bytes: number; written: number };

/**
 * Receives the files of a backup. A file that is there already is left as it is, since the store names files by their hash.
 * Throws BackupFault `bad.path`, and `torn` when a file has not the length it was saved with.
 */
export function createFileReceiver(folder: string) {
  let current: Open | null = null;

  async function finish(): Promise<void> {
    if (!current) return;
    const { handle, place, bytes, written } = current;
    await handle.sync();
    await handle.close();
    current = null;
    if (written !== bytes) throw new BackupFault("torn", place);
    if (existsSync(place)) await rm(`${place}.part`);
    else await rename(`${place}.part`, place);
    syncPath(dirname(place));
  }

  return {
    finish,
    async begin(path: string, bytes: number): Promise<void> {
      await finish();
      if (!SAFE.test(path)) throw new BackupFault("bad.path", path);
      const place = join(folder, path);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      current = { handle: await open(`${place}.part`, "w", 0o600), place, bytes, written: 0 };
    },
    async write(bytes: Buffer): Promise<void> {
      if (!current) throw new BackupFault("torn", folder);
      await current.handle.write(bytes);
      current.written += bytes.length;
    },
    async abandon(): Promise<void> {
      if (!current) return;
      const { handle, place } = current;
      current = null;
      await handle.close();
      await rm(`${place}.part`, { force: true });
    },
  };
}
