import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { forkProblem } from "~/domain/verifiable/checkpoint";
import {
  appendEntries,
  decodeBundle,
  encodeBundle,
  newTiles,
  nodesFromTiles,
  parseTilePath,
  type TileReader,
  tilePath,
  tileWidth,
} from "~/domain/verifiable/log-tiles";
import { consistencyProof, inclusionProof, leafHash, readerOf, rootOf, verifyInclusion } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import { runs } from "../../support/cases";

const entries = (from: number, to: number): Uint8Array[] => Array.from({ length: to - from }, (_, i) => utf8(`event ${from + i}`));

function store(): { tiles: Map<string, Uint8Array>; read: TileReader } {
  const tiles = new Map<string, Uint8Array>();
  return {
    tiles,
    read(tile) {
      const bytes = tiles.get(tilePath(tile));
      if (!bytes) throw new Error(`no ${tilePath(tile)}`);
      return bytes;
    },
  };
}

describe("tiles", () => {
  it("are named as tlog-tiles names them", () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(tilePath({ level: "entries", index: 0, width: 7 })).toBe("tile/entries/000.p/7");
    const known = newTiles(0, 70_000).filter((tile) => tile.level !== "entries");
    expect(known.filter((tile) => tile.level === 0 && tile.width === 256)).toHaveLength(273);
    expect(known.slice(273).map(tilePath)).toEqual(["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]);
    expect(newTiles(0, 256).map(tilePath)).toEqual(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    expect(tileWidth(1, 0, 255)).toBe(0);
  });

  it("have one spelling", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant("entries" as const), fc.nat(63)),
        fc.nat(2_000_000_000),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
        },
      ),
      runs(),
    );
    const bad = [
      "tile/0/0",
      "tile/00/000",
      "tile/64/000",
      "tile/0/x000/001",
      "tile/0/000.p/0",
      "tile/0/000.p/256",
      "tile/0/000.p/01",
      "tile/0/001/002",
      "tile/x/000",
      "tile/0/000/",
      "checkpoint",
    ];
    for (const path of bad) expect(parseTilePath(path), path).toBeNull();
  });

  it("bundle entries after their lengths", () => {
    const list = [utf8("a"), new Uint8Array(), utf8("ccc")];
    expect(decodeBundle(encodeBundle(list))).toEqual(list);
    expect(decodeBundle(encodeBundle(list).slice(0, -1))).toBeNull();
    expect(decodeBundle(Uint8Array.of(0))).toBeNull();
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});

describe("appending", () => {
  it("gives the same tree in whatever batches, reads back, and proves", () => {
    const total = 70_122;
    const whole = readerOf(entries(0, total).map((entry) => leafHash(entry)));
    const { tiles, read } = store();
    let size = 0;
    let root = rootOf(whole, 0);
    for (const batch of [1, 254, 1, 1, 300, 0, 65_279, 4_286]) {
      const before = { size, root };
      const grown = appendEntries(read, size, entries(size, size + batch));
      for (const [path, bytes] of grown.tiles) tiles.set(path, bytes);
      ({ size, root } = grown);
      expect(toHex(root)).toBe(toHex(rootOf(whole, size)));
      const proof = consistencyProof(nodesFromTiles(read, size), before.size, size);
      expect(forkProblem(before, { size, root }, proof)).toBeNull();
    }
    expect(size).toBe(total);
    const nodes = nodesFromTiles(read, size);
    for (const index of [0, 255, 256, 65_535, 65_536, total - 1]) {
      const bundle = decodeBundle(
        read({ level: "entries", index: Math.floor(index / 256), width: tileWidth("entries", Math.floor(index / 256), size) }),
      );
      const entry = bundle?.[index % 256] as Uint8Array;
      expect(entry).toEqual(utf8(`event ${index}`));
      expect(verifyInclusion(leafHash(entry), index, size, inclusionProof(nodes, index, size), root)).toBe(true);
    }
  });

  it("gives the same tree by the machine's own SHA-256, and has read all that it needs before it hashes anything", () => {
    const { tiles, read } = store();
    for (const [path, bytes] of appendEntries(read, 0, entries(0, 700)).tiles) tiles.set(path, bytes);
    const done: string[] = [];
    const told: TileReader = (tile) => {
      done.push("read");
      return read(tile);
    };
    const grown = appendEntries(told, 700, entries(700, 1_400), (bytes) => {
      done.push("hash");
      return nativeSha256(bytes);
    });
    expect(done.lastIndexOf("read")).toBeLessThan(done.indexOf("hash"));
    expect(grown).toEqual(appendEntries(read, 700, entries(700, 1_400)));
  });

  it("refuses to go on from another tree", () => {
    const { tiles, read } = store();
    const first = appendEntries(read, 0, entries(0, 10));
    for (const [path, bytes] of first.tiles) tiles.set(path, bytes);
    const forked = store();
    const other = appendEntries(forked.read, 0, [...entries(0, 9), utf8("another"), ...entries(10, 12)]);
    for (const [path, bytes] of other.tiles) forked.tiles.set(path, bytes);
    const proof = consistencyProof(nodesFromTiles(forked.read, 12), 10, 12);
    expect(forkProblem(first, other, proof)).toBe("checkpoint.inconsistent");
    expect(forkProblem(other, first, [])).toBe("checkpoint.smaller");
    expect(forkProblem(first, { size: 10, root: other.root }, [])).toBe("checkpoint.inconsistent");
    expect(forkProblem(first, first, [])).toBeNull();
  });

  it("does not build on a damaged edge", () => {
    const { tiles, read } = store();
    for (const [path, bytes] of appendEntries(read, 0, entries(0, 10)).tiles) tiles.set(path, bytes);
    expect(() => appendEntries(read, 11, entries(11, 12))).toThrow();
    tiles.set("tile/0/000.p/10", new Uint8Array(31));
    expect(() => rootOf(nodesFromTiles(read, 10), 10)).toThrow();
  });
});
