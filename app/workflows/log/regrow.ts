import type { LogState } from "#db/queries/log";
import { edgeAfter } from "#db/queries/log-tiles";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { appendEntries, edgeTiles, fullTiles, type TileReader, tilePath } from "~/domain/verifiable/log-tiles";
import { readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import type { LogShell } from "./find-log";

/** A tree that was grown again from its entries, with its right edge as the log's row keeps it. */
export type Regrown = { readonly size: number; readonly root: Uint8Array; readonly edge: LogState["edge"] };

/**
 * Grows a log's tree again from its first entry, batch by batch, and keeps every full tile in the store on the way: what shows whether the
 * whole of it is the tree that was signed, and puts back tiles that were lost.
 */
export async function regrow(
  { logStore }: Pick<LogShell, "logStore">,
  number: number,
  batches: AsyncIterable<readonly string[]>,
): Promise<Regrown> {
  let [size, root] = [0, rootOf(readerOf([]), 0)];
  let edge: LogState["edge"] = {};
  let tiles: ReadonlyMap<string, Uint8Array> = new Map();
  const read: TileReader = (tile) => {
    const bytes = tiles.get(tilePath(tile));
    if (!bytes) throw new Error(`the right edge lacks ${tilePath(tile)}`);
    return bytes;
  };
  for await (const batch of batches) {
    const grown = appendEntries(read, size, batch.map(utf8), nativeSha256);
    await logStore.writeTiles(number, fullTiles(grown.tiles));
    edge = edgeAfter(edge, grown.size, grown.tiles, toHex);
    tiles = edgeTiles(grown.size, (path) => grown.tiles.get(path) ?? tiles.get(path));
    ({ size, root } = grown);
  }
  return { size, root, edge };
}
