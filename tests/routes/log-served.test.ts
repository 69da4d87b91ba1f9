import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { decodeBundle, newTiles, nodesFromTiles, parseTilePath, type TileId, tilePath } from "~/domain/verifiable/log-tiles";
import { consistencyProof, inclusionProof, leafHash, rootOf, verifyConsistency, verifyInclusion } from "~/domain/verifiable/log-tree";
import { parseKey } from "~/domain/verifiable/note";
import { projectPath } from "~/lib/project-path";
import { beginAnew } from "~/workflows/log/begin-anew";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { happen, logOf } from "../support/log";
import { type Market, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";

const database = withDatabase();
let market: Market;
let site: TestSite;
const GO_VERIFIER = projectPath(".cache", "go-log-verify");
const notes: string[] = [];
const heads: { readonly size: number; readonly root: Uint8Array }[] = [];

/** What an outsider does who has nothing but the address: key and checkpoint. */
async function checkpoint(at = "/log") {
  const [line = ""] = (await (await site.ask(`${at}/key`)).text()).split("\t");
  const log = parseKey(line);
  if (!log) throw new Error("no key");
  const verdict = verifyCheckpoint(await (await site.ask(`${at}/checkpoint`)).text(), { log, witnesses: [], threshold: 0 });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.checkpoint;
}

/** Every tile of a tree of this size, fetched as a client would. */
async function tilesOf(size: number): Promise<(tile: TileId) => Uint8Array> {
  const known = new Map<string, Uint8Array>();
  for (const path of ["tile/0/000", "tile/0/001", "tile/0/002", "tile/1/000"]) {
    const { level, index } = parseTilePath(path) ?? { level: 0, index: 0 };
    const unit = level === 0 ? 1 : 256;
    const width = Math.max(0, Math.min(256, Math.floor(size / unit) - index * 256));
    if (width === 0) continue;
    const whole = tilePath({ level, index, width });
    const answer = await site.ask(`/log/${whole}`);
    expect([whole, answer.status]).toEqual([whole, 200]);
    known.set(whole, new Uint8Array(await answer.arrayBuffer()));
  }
  return (tile) => {
    const bytes = known.get(tilePath(tile));
    if (!bytes) throw new Error(`not fetched: ${tilePath(tile)}`);
    return bytes;
  };
}

beforeAll(async () => {
  market = await testMarket(database(), "2026-09-14T01:00:00Z", 0);
  site = await testSite(market.shell);
});

describe("the served log", () => {
  test("has not begun before its first leaf, and says so", async () => {
    for (const address of ["/log/checkpoint", "/log/key", "/log/tile/0/000.p/1", "/log/7/checkpoint"]) {
      const answer = await site.ask(address);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
      expect(await answer.text()).toContain("no leaf yet");
    }
  });

  test("is a key, a checkpoint and tiles, out of which an outsider proves consistency and inclusion", async () => {
    const log = sequencer(market.shell);
    for (const count of [130, 126, 300]) {
      await happen(market.shell, count);
      await log.round();
      heads.push(await checkpoint());
      notes.push(await (await site.ask("/log/checkpoint")).text());
    }
    const last = heads.at(-1);
    if (!last) throw new Error("no checkpoint");
    expect(heads.map(({ size }) => size)).toEqual([130, 256, 556]);
    const nodes = nodesFromTiles(await tilesOf(last.size), last.size);
    expect(rootOf(nodes, last.size)).toEqual(last.root);
    for (const head of heads) expect(verifyConsistency(head, last, consistencyProof(nodes, head.size, last.size))).toBe(true);
    for (const index of [0, 255, 256, 555]) {
      const bundle = Math.floor(index / 256);
      const path = tilePath({ level: "entries", index: bundle, width: Math.min(256, last.size - bundle * 256) });
      const entries = decodeBundle(new Uint8Array(await (await site.ask(`/log/${path}`)).arrayBuffer()));
      const entry = entries?.[index % 256] ?? new Uint8Array();
      expect(parseLeaf(entry)?.kind).toBe("calendar.loaded");
      expect(verifyInclusion(leafHash(entry), index, last.size, inclusionProof(nodes, index, last.size), last.root)).toBe(true);
    }
  });

  test("still has the partial tiles of every earlier checkpoint", async () => {
    for (const { size, root } of heads) expect(rootOf(nodesFromTiles(await tilesOf(size), size), size)).toEqual(root);
  });

  // An optional extra: unmodified golang.org/x/mod/sumdb, where somebody has built it (tests/support/go-log).
  if (existsSync(GO_VERIFIER)) {
    test("is verified by the Go checksum database's own note and tlog", async () => {
      const folder = testFolder("go-log");
      const keep = async (address: string, name: string) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), Buffer.from(await (await site.ask(address)).arrayBuffer()));
      };
      const size = heads.at(-1)?.size ?? 0;
      await keep("/log/key", "key");
      for (const [at, note] of notes.entries()) writeFileSync(join(folder, `checkpoint-${at}`), note);
      for (const tile of newTiles(0, size)) await keep(`/log/${tilePath(tile)}`, tilePath(tile));
      const run = spawnSync(GO_VERIFIER, [folder], { encoding: "utf8" });
      expect(run.stdout).toBe(`verified: 3 checkpoints, ${size} entries\n`);
    });
  }

  test("says how long each part may be kept, is open to other sites, and answers a HEAD", async () => {
    const seen = async (path: string, method = "GET") => {
      const answer = await site.ask(path, { method });
      const header = (name: string) => answer.headers.get(name);
      return [answer.status, header("content-type"), header("cache-control"), header("access-control-allow-origin"), await answer.text()];
    };
    const text = "text/plain; charset=utf-8";
    for (const path of ["/log/checkpoint", "/log/checkpoint/latest"]) {
      expect((await seen(path)).slice(0, 4)).toEqual([200, text, "public, max-age=2", "*"]);
      expect(await seen(path, "HEAD")).toEqual([200, text, "public, max-age=2", "*", ""]);
    }
    for (const path of ["/log/tile/0/000", "/log/tile/entries/000", "/log/tile/0/002.p/44", "/log/tile/1/000.p/2"]) {
      const kept = [200, "application/octet-stream", "public, max-age=31536000, immutable", "*"];
      expect([path, ...(await seen(path)).slice(0, 4)]).toEqual([path, ...kept]);
      expect(await seen(path, "HEAD")).toEqual([...kept, ""]);
    }
  });

  test("packs entries for who can unpack them, hashes never", async () => {
    const headers = { "accept-encoding": "gzip" };
    const plain = Buffer.from(await (await site.ask("/log/tile/entries/000")).arrayBuffer());
    const packed = await site.ask("/log/tile/entries/000", { headers });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer()))).toEqual(plain);
    expect((await site.ask("/log/tile/0/000", { headers })).headers.get("content-encoding")).toBeNull();
  });

  test("answers 404 with the reason beyond the tree and for what is no tile", async () => {
    const why = async (path: string) => {
      const answer = await site.ask(path);
      return [answer.status, await answer.text()];
    };
    const beyond = [404, "this tile lies beyond the tree, which has 556 leaves\n"];
    for (const path of ["0/002", "0/002.p/45", "0/003.p/1", "1/000", "1/000.p/3", "2/000.p/1", "entries/002.p/45"])
      expect([path, ...(await why(`/log/tile/${path}`))]).toEqual([path, ...beyond]);
    for (const path of ["0/2", "x/000", "0/000.p/0", "0/000/"])
      expect([path, ...(await why(`/log/tile/${path}`))]).toEqual([path, 404, "this is not the path of a tile\n"]);
    expect((await why("/log/1/checkpoint"))[0]).toBe(404);
  });

  test("a damaged tile is no tile of the signed tree, and the old log stays when a new one begins", async () => {
    const proven = async () => {
      const nodes = nodesFromTiles(await tilesOf(556), 556);
      const [, entry] = decodeBundle(new Uint8Array(await (await site.ask("/log/tile/entries/000")).arrayBuffer())) ?? [];
      return verifyInclusion(
        leafHash(entry ?? new Uint8Array()),
        1,
        556,
        inclusionProof(nodes, 1, 556),
        heads.at(-1)?.root ?? new Uint8Array(),
      );
    };
    expect(await proven()).toBe(true);
    const full = await market.shell.logStore.readTile(1, "tile/0/000");
    if (!full) throw new Error("no tile");
    full[5] = (full[5] ?? 0) ^ 1;
    await market.shell.logStore.writeTiles(1, new Map([["tile/0/000", full]]));
    expect(await proven()).toBe(false);
    await market.shell.logStore.writeKeys(1, "lost");
    await sequencer(market.shell).round();
    expect((await logOf(market.shell)).stopped).toBe("no-key");
    expect((await beginAnew(market.shell)).ok).toBe(true);
    expect((await checkpoint("/log/2")).origin).toBe("demonstration.mingxuan.example/log/2");
    expect((await checkpoint()).size).toBe(556);
  });
});
