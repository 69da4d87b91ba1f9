import { fromUtf8 } from "~/domain/kernel/bytes";
import { type TileId, type TileReader, tilePath } from "~/domain/verifiable/log-tiles";
import { tilesAsAsked } from "~/lib/tiles-as-asked";
import { type Answered, ask } from "../http/ask";

const MILLISECONDS = 15_000;
const NOTE_BYTES = 64 * 1024;
/** A bundle of 256 entries of at most 2 KiB. */
const TILE_BYTES = 1024 * 1024;

/** A log of a site as anybody may read it (C2SP tlog-tiles); every answer is to be checked. Null stands for what was not answered. */
export type RemoteLog = {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** The newest checkpoint, and the newest that a witness signed, as text. */
  readonly latest: () => Promise<string | null>;
  readonly checkpoint: () => Promise<string | null>;
  /** The text of its keys. */
  readonly keys: () => Promise<string | null>;
  readonly tile: (tile: TileId) => Promise<Uint8Array | null>;
  /** Runs pure work over its tiles. */
  readonly withTiles: <T>(work: (read: TileReader) => T) => Promise<T | null>;
};

/** The log of a site: `https://site` means the first; a later one is named by its whole address, `https://site/log/2`. */
export function remoteLog(site: string): RemoteLog {
  const plain = site.replace(/\/+$/, "");
  const address = /\/log(?:\/\d+)?$/.test(plain) ? plain : `${plain}/log`;
  const found = async (path: string, bytes: number): Promise<Answered | null> => {
    const answer = await ask(`${address}/${path}`, { milliseconds: MILLISECONDS, bytes });
    return answer?.status === 200 ? answer : null;
  };
  const text = async (path: string) => {
    const answer = await found(path, NOTE_BYTES);
    return answer && fromUtf8(answer.bytes);
  };
  const tile = async (id: TileId) => (await found(tilePath(id), TILE_BYTES))?.bytes ?? null;
  return {
    address,
    latest: () => text("checkpoint/latest"),
    checkpoint: () => text("checkpoint"),
    keys: () => text("key"),
    tile,
    withTiles: (work) => tilesAsAsked(tile, work),
  };
}
