import type { Queryable } from "#db/client";
import type { LogStore } from "~/adapters/log/log-store";
import { concat, fromHex, utf8 } from "~/domain/kernel/bytes";
import { parseOutside, treeOfNote } from "~/domain/verifiable/log-files";
import {
  bundlePrefix,
  encodeBundle,
  TILE_WIDTH,
  type TileId,
  type TileReader,
  tilePath,
  tileRoot,
  tileWidth,
} from "~/domain/verifiable/log-tiles";
import { HASH_BYTES, leafHash } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import { tilesAsAsked } from "~/lib/tiles-as-asked";
import { type LogState, leafEntries } from "./log";

/**
 * Where a log's tiles come from: the store holds the full ones, the database what is not full yet. `known`: what one round has read already,
 * by path; it holds for this size of the tree alone.
 */
export type LogSource = {
  readonly db: Queryable;
  readonly store: LogStore;
  readonly state: LogState;
  readonly known?: Map<string, Uint8Array>;
};

const entriesOf = (tile: TileId, entries: readonly Uint8Array[]): Uint8Array =>
  tile.level === "entries" ? encodeBundle(entries) : concat(...entries.map((entry) => leafHash(entry, nativeSha256)));

/** The first `width` hashes or entries of a full tile; null where its bytes are damaged. */
function prefixOf(full: Uint8Array, { level, width }: TileId): Uint8Array | null {
  if (width === TILE_WIDTH) return full;
  return level === "entries" ? bundlePrefix(full, width) : full.subarray(0, width * HASH_BYTES);
}

/** The entries that the outside checkpoint carries, where the database lost the last leaves. */
async function outsideEntries({ store, state }: LogSource, first: number): Promise<readonly string[]> {
  const outside = parseOutside((await store.readOutside(state.number)) ?? "");
  const size = outside && treeOfNote(outside.note)?.size;
  return size != null && outside && size - outside.entries.length === first ? outside.entries : [];
}

function keep(known: Map<string, Uint8Array>, tile: TileId, entries: readonly Uint8Array[]): void {
  known.set(tilePath(tile), entriesOf(tile, entries));
}

async function fromLeaves(source: LogSource, tile: TileId): Promise<Uint8Array | null> {
  const first = tile.index * TILE_WIDTH;
  const own = await leafEntries(source.db, source.state.number, first, first + tile.width);
  const entries = own.length === tile.width ? own : (await outsideEntries(source, first)).slice(0, tile.width);
  if (entries.length !== tile.width) return null;
  const bytes = entries.map(utf8);
  // Whoever goes on from the right edge needs both forms of it: its leaves are read once.
  if (source.known) for (const level of ["entries", 0] as const) keep(source.known, { ...tile, level }, bytes);
  return entriesOf(tile, bytes);
}

async function fromBelow(source: LogSource, level: number, { index, width }: TileId): Promise<Uint8Array | null> {
  const { edge, size } = source.state;
  const kept = edge[level];
  const isEdge = index === Math.floor(Math.floor(size / TILE_WIDTH ** level) / TILE_WIDTH);
  const bytes = isEdge && kept !== undefined ? fromHex(kept) : null;
  if (bytes && bytes.length >= width * HASH_BYTES) return bytes.subarray(0, width * HASH_BYTES);
  const roots: Uint8Array[] = [];
  for (let at = 0; at < width; at++) {
    const below = await logTile(source, { level: level - 1, index: index * TILE_WIDTH + at, width: TILE_WIDTH });
    if (!below) return null;
    roots.push(tileRoot(below, nativeSha256));
  }
  return concat(...roots);
}

/**
 * The bytes of a tile that lies within a log's signed tree, of any width up to what that tree has. What the database's tree holds as a full
 * tile is the store's; its right edge is made of leaves and of what the last round left; what is missing there, of what else is left:
 * a stored full tile's beginning, the outside checkpoint, the tiles below. Null where all of that is lost.
 */
export async function logTile(source: LogSource, tile: TileId): Promise<Uint8Array | null> {
  const { level } = tile;
  const made = () => (level === "entries" || level === 0 ? fromLeaves(source, tile) : fromBelow(source, level, tile));
  const stored = async () => {
    const full = await source.store.readTile(source.state.number, tilePath({ ...tile, width: TILE_WIDTH }));
    return full && prefixOf(full, tile);
  };
  const isEdge = tileWidth(level, tile.index, source.state.size) < TILE_WIDTH;
  return isEdge ? ((await made()) ?? (await stored())) : ((await stored()) ?? (await made()));
}

/** Runs pure work over a tree's tiles, which are fetched as it asks for them. Null where one of them is lost. */
export function withTiles<T>(source: LogSource, work: (read: TileReader) => T): Promise<T | null> {
  return tilesAsAsked((tile) => logTile(source, tile), work, source.known);
}

/** The right edge of the tree from level 1 upwards after a round, from its new tiles and what stood there before. */
export function edgeAfter(
  before: LogState["edge"],
  size: number,
  tiles: ReadonlyMap<string, Uint8Array>,
  hex: (bytes: Uint8Array) => string,
) {
  const edge: Record<string, string> = {};
  for (let level = 1; TILE_WIDTH ** level <= size; level++) {
    const index = Math.floor(Math.floor(size / TILE_WIDTH ** level) / TILE_WIDTH);
    const width = tileWidth(level, index, size);
    const fresh = width > 0 ? tiles.get(tilePath({ level, index, width })) : undefined;
    const kept = fresh ? hex(fresh) : before[level];
    if (width > 0 && kept !== undefined) edge[level] = kept;
  }
  return edge;
}
