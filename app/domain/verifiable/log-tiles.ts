import { be16, concat } from "~/domain/kernel/bytes";
import { type Hash, portableHashes } from "./hash";
import { HASH_BYTES, leafHash, type NodeReader, nodeHash, rootOf, type TreeHead } from "./log-tree";

/** A tile is 256 hashes wide and stands for eight levels of the tree (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const ENTRY_MAX_BYTES = 65_535;

/** Hashes of one tile level, or the entries themselves; `width` is 1…256, less than 256 for a partial tile. */
export type TileId = { readonly level: number | "entries"; readonly index: number; readonly width: number };
/** The bytes of a tile. Throws when it is not stored. */
export type TileReader = (tile: TileId) => Uint8Array;

/** Path under the log's prefix: `tile/0/x001/067`, `tile/entries/000.p/5`. */
export function tilePath({ level, index, width }: TileId): string {
  const parts = [String(index % 1_000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1_000); rest > 0; rest = Math.floor(rest / 1_000))
    parts.unshift(`x${String(rest % 1_000).padStart(3, "0")}`);
  return `tile/${level}/${parts.join("/")}${width < TILE_WIDTH ? `.p/${width}` : ""}`;
}

/** The tile of a path, or null: every tile has one spelling. */
export function parseTilePath(path: string): TileId | null {
  const match = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,4}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
  if (!match) return null;
  const level = match[1] === "entries" ? "entries" : Number(match[1]);
  const index = Number((match[2] as string).replaceAll(/[x/]/g, ""));
  const tile: TileId = { level, index, width: match[3] === undefined ? TILE_WIDTH : Number(match[3]) };
  const real = (level === "entries" || level < 64) && tile.width >= 1 && Number.isSafeInteger(index);
  return real && tilePath(tile) === path ? tile : null;
}

/** Width of a tile in a tree of `size` leaves: 0 when the tree does not reach it. */
export function tileWidth(level: number | "entries", index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** The tiles that a checkpoint of `size` needs and one of `before` did not have, entry bundles included, in the order of writing. */
export function newTiles(before: number, size: number): TileId[] {
  const tiles: TileId[] = [];
  for (const level of ["entries", 0, 1, 2, 3, 4, 5, 6] as const) {
    const unit = TILE_WIDTH ** (level === "entries" ? 0 : level);
    const hashes = Math.floor(size / unit);
    const old = Math.floor(before / unit);
    if (hashes === old) break;
    for (let index = Math.floor(old / TILE_WIDTH); index * TILE_WIDTH < hashes; index++)
      tiles.push({ level, index, width: tileWidth(level, index, size) });
  }
  return tiles;
}

const hashAt = (tile: Uint8Array, at: number): Uint8Array => tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);

/** One number for a node: no tree has 2^46 leaves. */
const place = (level: number, index: number): number => level * 2 ** 46 + index;

/** Nodes of the tree of `size` leaves, out of its tiles; what was hashed inside a tile is kept for the next question. */
export function nodesFromTiles(read: TileReader, size: number, sha256: Hash = portableHashes.sha256): NodeReader {
  const tiles = new Map<number, Uint8Array>();
  const nodes = new Map<number, Uint8Array>();
  const tileOf = (level: number, index: number): Uint8Array => {
    const known = tiles.get(place(level, index));
    if (known) return known;
    const id = { level, index, width: tileWidth(level, index, size) };
    const tile = read(id);
    if (tile.length !== id.width * HASH_BYTES) throw new Error(`${tilePath(id)} does not hold ${id.width} hashes`);
    tiles.set(place(level, index), tile);
    return tile;
  };
  const node: NodeReader = (level, index) => {
    if (level % TILE_HEIGHT === 0) {
      const tileLevel = level / TILE_HEIGHT;
      if (index >= Math.floor(size / TILE_WIDTH ** tileLevel)) throw new Error(`no node ${index} at level ${level}`);
      return hashAt(tileOf(tileLevel, Math.floor(index / TILE_WIDTH)), index % TILE_WIDTH);
    }
    const known = nodes.get(place(level, index));
    if (known) return known;
    const hash = nodeHash(node(level - 1, index * 2), node(level - 1, index * 2 + 1), sha256);
    nodes.set(place(level, index), hash);
    return hash;
  };
  return node;
}

/** Hash of a full tile: the node above it. */
export function tileRoot(tile: Uint8Array, sha256: Hash = portableHashes.sha256): Uint8Array {
  let row = Array.from({ length: TILE_WIDTH }, (_, at) => hashAt(tile, at));
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i] as Uint8Array, row[2 * i + 1] as Uint8Array, sha256));
  return row[0] as Uint8Array;
}

/** The bytes of an entry bundle: each entry after its length in two bytes. Throws RangeError for an entry beyond 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > ENTRY_MAX_BYTES) throw new RangeError("an entry has at most 65,535 bytes");
      return [be16(entry.length), entry];
    }),
  );
}

/** The entries of a bundle, or null when the lengths do not add up. */
export function decodeBundle(bytes: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 2 > bytes.length) return null;
    const length = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    if (at + 2 + length > bytes.length) return null;
    entries.push(bytes.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/** The beginning of a bundle with its first `width` entries, or null when it does not hold so many. */
export function bundlePrefix(bytes: Uint8Array, width: number): Uint8Array | null {
  const entries = decodeBundle(bytes);
  return entries && entries.length >= width ? encodeBundle(entries.slice(0, width)) : null;
}

/** The tiles at the right edge of a tree of `size` leaves, by path, out of those that `find` knows. */
export function edgeTiles(size: number, find: (path: string) => Uint8Array | undefined): ReadonlyMap<string, Uint8Array> {
  const edge = new Map<string, Uint8Array>();
  for (const level of ["entries", 0, 1, 2, 3, 4, 5, 6] as const) {
    const index = Math.floor(Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level)) / TILE_WIDTH);
    const path = tilePath({ level, index, width: tileWidth(level, index, size) });
    const bytes = find(path);
    if (bytes) edge.set(path, bytes);
  }
  return edge;
}

/** Those of an append's tiles that will never change again, by path. */
export function fullTiles(tiles: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map([...tiles].filter(([path]) => parseTilePath(path)?.width === TILE_WIDTH));
}

/** What an append writes: the new tree, and every tile that is new or wider, by path. */
export type Appended = TreeHead & { readonly tiles: ReadonlyMap<string, Uint8Array> };

/**
 * Appends entries to the tree of `size` leaves whose tiles `read` knows. Only the right edge is read; the caller stores `tiles`
 * and the checkpoint in one transaction (verifiable §4). Throws when a stored tile is missing or has another width. `sha256`: the machine's own
 * on a server.
 */
export function appendEntries(read: TileReader, size: number, entries: readonly Uint8Array[], sha256?: Hash): Appended {
  const grown = size + entries.length;
  const tiles = new Map<string, Uint8Array>();
  const edge = (level: number | "entries"): Uint8Array => {
    const index = Math.floor(Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level)) / TILE_WIDTH);
    const width = tileWidth(level, index, size);
    return width === 0 ? new Uint8Array() : read({ level, index, width });
  };
  const written = newTiles(size, grown);
  // All that is read is read before anything is hashed: whoever fetches tiles as they are asked for begins again at each.
  const edges = new Map(written.map(({ level }) => level).map((level) => [level, edge(level)]));
  const edgeOf = (level: number | "entries"): Uint8Array => edges.get(level) ?? new Uint8Array();
  let added: readonly Uint8Array[] = entries.map((entry) => leafHash(entry, sha256));
  for (const tile of written) {
    if (tile.level === "entries") {
      const first = Math.max(size, tile.index * TILE_WIDTH);
      const fresh = encodeBundle(entries.slice(first - size, tile.index * TILE_WIDTH + tile.width - size));
      tiles.set(tilePath(tile), first === size ? concat(edgeOf("entries"), fresh) : fresh);
    }
  }
  for (let level = 0; added.length > 0; level++) {
    let row: Uint8Array<ArrayBufferLike> = edgeOf(level);
    const above: Uint8Array[] = [];
    let next = 0;
    for (const tile of written.filter((each) => each.level === level)) {
      const missing = tile.width - row.length / HASH_BYTES;
      row = concat(row, ...added.slice(next, next + missing));
      next += missing;
      tiles.set(tilePath(tile), row);
      if (tile.width === TILE_WIDTH) above.push(tileRoot(row, sha256));
      row = new Uint8Array();
    }
    added = above;
  }
  const both: TileReader = (id) => tiles.get(tilePath(id)) ?? read(id);
  return { size: grown, root: rootOf(nodesFromTiles(both, grown, sha256), grown, sha256), tiles };
}
