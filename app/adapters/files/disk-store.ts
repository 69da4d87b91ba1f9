import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { Entropy } from "~/lib/entropy";
import { type FileStore, FileTooLarge, type StoredFile } from "./file-store";
import { syncFolder } from "./sync-folder";

/** More than what is left on a disk that is all but full. */
const TRIAL_BYTES = 256 * 1024;

const HASH = /^[0-9a-f]{64}$/;

async function* asChunks(source: AsyncIterable<Uint8Array> | Uint8Array): AsyncIterable<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else yield* source;
}

async function writeAll(handle: FileHandle, source: AsyncIterable<Uint8Array> | Uint8Array, limit: number): Promise<StoredFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of asChunks(source)) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new FileTooLarge(limit);
    hash.update(chunk);
    await handle.write(chunk);
  }
  await handle.sync();
  return { sha256: hash.digest("hex"), bytes };
}

/** A file's bytes. It is opened when somebody begins to read: a reader who only looks whether it is there leaves nothing open. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, "r");
  try {
    yield* handle.createReadStream({ autoClose: false });
  } finally {
    await handle.close();
  }
}

/** Whether the bytes are there: a missing file is an answer, any other fault is thrown. */
async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** A file store in a folder of this machine, readable by its owner alone. In: the folder (made when missing) and where names come from. */
export async function openDiskStore(folder: string, entropy: Entropy): Promise<FileStore> {
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  async function settle(temporary: string, stored: StoredFile): Promise<void> {
    const place = placeOf(stored.sha256);
    if (await exists(place)) return rm(temporary, { force: true });
    const shelf = join(folder, stored.sha256.slice(0, 2));
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    await rename(temporary, place);
    // The name is lost in a power cut until the folder itself is on disk.
    await syncFolder(shelf);
  }

  return {
    async put(source, limit) {
      const temporary = join(incoming, Buffer.from(entropy.bytes(16)).toString("hex"));
      const handle = await open(temporary, "wx", 0o600);
      try {
        const stored = await writeAll(handle, source, limit).finally(() => handle.close());
        await settle(temporary, stored);
        return stored;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async read(sha256) {
      if (!HASH.test(sha256) || !(await exists(placeOf(sha256)))) return null;
      return Readable.from(chunksOf(placeOf(sha256)), { objectMode: false });
    },
    async tryWriting() {
      const temporary = join(incoming, `trial-${Buffer.from(entropy.bytes(16)).toString("hex")}`);
      try {
        const handle = await open(temporary, "wx", 0o600);
        await writeAll(handle, new Uint8Array(TRIAL_BYTES), TRIAL_BYTES).finally(() => handle.close());
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async keepOnly(hashes, before) {
      for (const name of await readdir(folder, { recursive: true })) {
        const place = join(folder, name);
        if (!HASH.test(basename(name)) || hashes.has(basename(name))) continue;
        if ((await stat(place)).mtime < before) await rm(place, { force: true });
      }
    },
  };
}
