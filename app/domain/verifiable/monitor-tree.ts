import { concat, equalBytes } from "~/domain/kernel/bytes";
import { newTiles, nodesFromTiles, TILE_WIDTH, type TileReader, tilePath, tileRoot } from "./log-tiles";
import { consistencyProof, HASH_BYTES, leafHash, rootOf, type TreeHead, verifyConsistency } from "./log-tree";

/**
 * Tiles of a log that are made of its entries from a bundle on, and are the site's before: what they lead to is then the tree of these very
 * entries. In: the entries from index `from` on, a multiple of 256.
 */
function tilesOverEntries(site: TileReader, from: number, entries: readonly Uint8Array[]): TileReader {
  const hashes = entries.map((entry) => leafHash(entry));
  const read: TileReader = (tile) => {
    const { level, index, width } = tile;
    if (level === "entries") return site(tile);
    if (level === 0) {
      const first = index * TILE_WIDTH - from;
      return first < 0 ? site(tile) : concat(...hashes.slice(first, first + width));
    }
    // So many leaves stand below each hash of this level.
    const below = TILE_WIDTH ** level;
    const isOwn = (at: number): boolean => (index * TILE_WIDTH + at) * below >= from;
    const places = Array.from({ length: width }, (_, at) => at);
    const theirs = places.every(isOwn) ? null : site(tile);
    return concat(
      ...places.map((at) => {
        if (theirs && !isOwn(at)) return theirs.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
        return tileRoot(read({ level: level - 1, index: index * TILE_WIDTH + at, width: TILE_WIDTH }));
      }),
    );
  };
  return read;
}

/** What a look at the tree comes to: it is that of its entries and goes on from the last; it does not; or the place where it is another. */
export type TreeLook = "whole" | "fork" | { readonly tree: string };

/**
 * Whether the signed tree is that of the entries from `from` on (a multiple of 256), goes on from the head that was seen last, and has no tile
 * over these entries that is another: whoever proves by such a tile is told something else than the checkpoint.
 */
export function lookAtTree(
  site: TileReader,
  head: TreeHead,
  from: number,
  entries: readonly Uint8Array[],
  last: TreeHead | null,
): TreeLook {
  const own = tilesOverEntries(site, from, entries);
  const nodes = nodesFromTiles(own, head.size);
  if (!equalBytes(rootOf(nodes, head.size), head.root)) return { tree: "root" };
  const other = newTiles(from, head.size).find((tile) => tile.level !== "entries" && !equalBytes(site(tile), own(tile)));
  if (other) return { tree: tilePath(other) };
  if (!last) return "whole";
  return verifyConsistency(last, head, consistencyProof(nodes, last.size, head.size)) ? "whole" : "fork";
}
