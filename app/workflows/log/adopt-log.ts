import type { Queryable, Tx } from "#db/client";
import { type LogState, leafEntries, lockLiveLog } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { transaction } from "#db/transaction";
import { equalBytes, toHex } from "~/domain/kernel/bytes";
import type { Checkpoint } from "~/domain/verifiable/checkpoint";
import { formatKeys, type LogKeys, parseKeys, parseOutside, treeSignedBy } from "~/domain/verifiable/log-files";
import type { LogAnswer, LogFault } from "~/domain/verifiable/log-stop";
import { nodesFromTiles, TILE_WIDTH } from "~/domain/verifiable/log-tiles";
import { rootOf } from "~/domain/verifiable/log-tree";
import type { LogShell } from "./find-log";
import { publishOutside } from "./publish-outside";
import { regrow } from "./regrow";
import { sequencer } from "./sequence";

/** What is handed in, as text, and how the newest checkpoints of a log are asked for that others hold: nothing of those who do not answer. */
export type Adopted = {
  readonly key: string;
  readonly checkpoint: string;
  readonly newest: (log: Pick<LogKeys, "number" | "origin">) => Promise<readonly string[]>;
};

const BATCH = 16 * TILE_WIDTH;

const fault = (code: LogFault, what = "") => ({ ok: false, fault: code, what }) as const;

/** The leaves of a log as the database has them, in their order. */
export async function* leavesOf(db: Queryable, { number, size }: Pick<LogState, "number" | "size">): AsyncGenerator<string[]> {
  for (let from = 0; from < size; from += BATCH) yield await leafEntries(db, number, from, Math.min(size, from + BATCH));
}

/** Whether the database's leaves, all of them, are the tree of its row, and the given checkpoint its beginning. */
async function faultOfTree(shell: LogShell, tx: Tx, state: LogState, given: Checkpoint): Promise<LogFault | null> {
  const grown = await regrow(shell, state.number, leavesOf(tx, state));
  if (grown.size !== state.size || toHex(grown.root) !== state.root || given.size > state.size) return "tree";
  const source = { db: tx, store: shell.logStore, state };
  const root = await withTiles(source, (read) => rootOf(nodesFromTiles(read, state.size), given.size));
  return root && equalBytes(root, given.root) ? null : "tree";
}

/**
 * Gives a log that has lost its folder key and checkpoint again (exact log, where secrets stand). The whole tree is looked through, and its
 * tiles are put back. Refused where the checkpoint is not of this log and signed by the key, where the public address or a witness holds a later one,
 * and where the database's tree is smaller or another. Out: the size with which the log goes on. Nothing is written after a refusal.
 */
export async function adoptLog(shell: LogShell, given: Adopted): Promise<LogAnswer<number>> {
  const keys = parseKeys(given.key);
  if (!keys) return fault("key-file");
  const outside = parseOutside(given.checkpoint);
  if (!outside) return fault("checkpoint-file");
  const tree = treeSignedBy(keys, outside.note);
  if (!tree) return fault("not-signed");
  const known = Math.max(...(await given.newest(keys)).map((note) => treeSignedBy(keys, note)?.size ?? 0), 0);
  if (known > tree.size) return fault("newer-known", String(known));
  const judged = await transaction(shell.database, (tx) => adoptWithin(shell, tx, keys, tree));
  if (!judged.ok) return judged;
  await publishOutside(shell);
  await sequencer(shell).round();
  return judged;
}

async function adoptWithin(shell: LogShell, tx: Tx, keys: LogKeys, tree: Checkpoint): Promise<LogAnswer<number>> {
  const state = await lockLiveLog(tx);
  if (!state?.note) return fault("none");
  const isOwn = keys.number === state.number && keys.origin === state.origin && treeSignedBy(keys, state.note) !== null;
  if (!isOwn) return fault("other-log");
  const wrong = await faultOfTree(shell, tx, state, tree);
  if (wrong) return fault(wrong, String(state.size));
  await shell.logStore.writeKeys(state.number, formatKeys(keys));
  return { ok: true, value: state.size };
}
