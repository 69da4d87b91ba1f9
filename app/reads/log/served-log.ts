import { type LogState, logByNumber } from "#db/queries/log";
import { type LogSource, logTile } from "#db/queries/log-tiles";
import { newestCosigned } from "#db/queries/log-witness";
import type { Checkpoint } from "~/domain/verifiable/checkpoint";
import { parseOutside, treeOfNote } from "~/domain/verifiable/log-files";
import { parseTilePath, tileWidth } from "~/domain/verifiable/log-tiles";
import type { Shell } from "~/lib/shell";

/** A log as anybody may have it: its row, and the signed checkpoint that is served with the tree that it tells. */
export type ServedLog = { readonly source: LogSource; readonly state: LogState; readonly note: string; readonly tree: Checkpoint };

/** The number in an address, where a log other than the first stands before the rest; null for what is no such number. */
export function logNumber(word: string | undefined): number | null {
  if (word === undefined) return 1;
  return /^[2-9]$|^[1-9][0-9]{1,3}$/.test(word) ? Number(word) : null;
}

/**
 * What is served of a log: the checkpoint that stands outside the database, since that alone is sure to stay; where it is lost, the last
 * that was signed, which was served already. Null where no such log has a leaf.
 */
export async function servedLog({ database, logStore }: Pick<Shell, "database" | "logStore">, number: number): Promise<ServedLog | null> {
  const state = await logByNumber(database.db, number);
  if (!state) return null;
  const outside = parseOutside((await logStore.readOutside(number)) ?? "");
  const notes = [outside?.note, state.note].filter((note) => note != null);
  for (const note of notes) {
    const tree = treeOfNote(note);
    if (tree && tree.size > 0) return { source: { db: database.db, store: logStore, state }, state, note, tree };
  }
  return null;
}

/** What of the shell tells which checkpoint is announced. */
export type Announcing = Pick<Shell, "database" | "logStore" | "config">;

/**
 * The checkpoint that is announced: the newest that a configured witness signed, the newest at all while none is configured (exact log,
 * witnesses). `unsigned` where witnesses are configured and none has signed yet; null where no such log has a leaf.
 */
export async function announcedNote(shell: Announcing, number: number): Promise<{ readonly note: string } | "unsigned" | null> {
  const served = await servedLog(shell, number);
  const { witnesses } = shell.config;
  if (!served || witnesses.length === 0) return served;
  const lines = witnesses.map(({ line }) => line);
  return (await newestCosigned(shell.database.db, number, lines)) ?? "unsigned";
}

/** The bytes of a tile by its path below the log; else the size of the tree that does not have it, or that it is lost. */
export type ServedTile = { readonly bytes: Uint8Array } | { readonly beyond: number } | { readonly lost: true };

/** A tile of the served tree. Null for a path that names none. */
export async function servedTile({ source, tree }: ServedLog, path: string): Promise<ServedTile | null> {
  const tile = parseTilePath(path);
  if (!tile) return null;
  if (tile.width > tileWidth(tile.level, tile.index, tree.size)) return { beyond: tree.size };
  const bytes = await logTile(source, tile);
  return bytes ? { bytes } : { lost: true };
}
