import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDiskStore } from "~/adapters/files/disk-store";
import { type FileStore, FileTooLarge } from "~/adapters/files/file-store";
import { seededEntropy } from "~/lib/entropy";

let folder = "";
let store: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mingxuan-store-"));
  store = await openDiskStore(join(folder, "files"), seededEntropy("store"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

const incoming = () => readdirSync(join(folder, "files/incoming"));

describe("files on disk", () => {
  test("come back under their hash, whole", async () => {
    const stored = await store.put(chunks("一段", "文字"), 100);
    expect(stored).toEqual({ sha256: createHash("sha256").update("一段文字").digest("hex"), bytes: 12 });
    const stream = await store.read(stored.sha256);
    expect(stream && (await text(stream))).toBe("一段文字");
    expect(incoming()).toEqual([]);
  });

  test("are not opened before somebody reads them", async () => {
    const { sha256 } = await store.put(Buffer.from("looked at, not read"), 100);
    const stream = await store.read(sha256);
    rmSync(join(folder, "files", sha256.slice(0, 2), sha256));
    await expect(stream && text(stream)).rejects.toThrow("ENOENT");
  });

  test("are stored once, however often they come", async () => {
    const first = await store.put(Buffer.from("same"), 100);
    const second = await store.put(chunks("sa", "me"), 100);
    expect(second).toEqual(first);
    expect(readdirSync(join(folder, "files", first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  test("leave nothing behind when they are too large or break off", async () => {
    await expect(store.put(chunks("12345", "6"), 5)).rejects.toThrow(FileTooLarge);
    const broken = (async function* () {
      yield Buffer.from("begun");
      throw new Error("the line broke");
    })();
    await expect(store.put(broken, 100)).rejects.toThrow("the line broke");
    expect(incoming()).toEqual([]);
  });

  test("can be read by their owner alone, and by no other name than a hash", async () => {
    const { sha256 } = await store.put(Buffer.from("x"), 10);
    expect(statSync(join(folder, "files", sha256.slice(0, 2), sha256)).mode & 0o077).toBe(0);
    for (const name of ["../../etc/passwd", "", "a".repeat(64), sha256.toUpperCase()]) expect(await store.read(name)).toBeNull();
  });

  test("go when a demonstration begins anew, unless a row names them or they have just come", async () => {
    const kept = await store.put(Buffer.from("named by a row"), 100);
    const gone = await store.put(Buffer.from("named by none"), 100);
    await store.keepOnly(new Set([kept.sha256]), new Date(Date.now() - 60_000));
    expect(await store.read(gone.sha256)).not.toBeNull();
    await store.keepOnly(new Set([kept.sha256]), new Date(Date.now() + 1_000));
    expect([await store.read(kept.sha256), await store.read(gone.sha256)]).toEqual([expect.anything(), null]);
  });
});
