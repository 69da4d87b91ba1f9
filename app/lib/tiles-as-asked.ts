import { type TileId, type TileReader, tilePath } from "~/domain/verifiable/log-tiles";

class Missing extends Error {
  constructor(readonly tile: TileId) {
    super(tilePath(tile));
  }
}

/**
 * Runs pure work over a tree's tiles, which are fetched as it asks for them. Null where one of them cannot be had. `known`: tiles by path that
 * need no fetching; what is fetched joins them.
 */
export async function tilesAsAsked<T>(
  fetch: (tile: TileId) => Promise<Uint8Array | null>,
  work: (read: TileReader) => T,
  known = new Map<string, Uint8Array>(),
): Promise<T | null> {
  const read: TileReader = (tile) => {
    const bytes = known.get(tilePath(tile));
    if (!bytes) throw new Missing(tile);
    return bytes;
  };
  for (;;) {
    try {
      return work(read);
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      const bytes = await fetch(error.tile);
      if (!bytes) return null;
      known.set(tilePath(error.tile), bytes);
    }
  }
}
