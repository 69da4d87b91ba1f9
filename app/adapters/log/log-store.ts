/**
 * Where what the log keeps outside the database lives: its keys, the last signed checkpoint, and its full tiles. Drivers: a folder of this
 * machine (disk-log-store.ts). `log` is a log's number.
 */
export interface LogStore {
  /** The file of a log's keys as text; null when there is none. */
  readKeys(log: number): Promise<string | null>;
  /** Keeps it, readable by its owner alone, after it is safely on disk. */
  writeKeys(log: number, text: string): Promise<void>;
  /** The file of the outside checkpoint as text; null when there is none. */
  readOutside(log: number): Promise<string | null>;
  /** Lays the text down safely beside the one that stands; `publish` puts it in its place at once and whole, `discard` forgets it. */
  prepareOutside(log: number, text: string): Promise<{ readonly publish: () => Promise<void>; readonly discard: () => Promise<void> }>;
  /** The bytes of a full tile by its path (`tile/0/000`); null when it is not there. */
  readTile(log: number, path: string): Promise<Uint8Array | null>;
  /** Keeps full tiles under their final names, over what a cut-off round left there; safely on disk when it returns. */
  writeTiles(log: number, tiles: ReadonlyMap<string, Uint8Array>): Promise<void>;
}
