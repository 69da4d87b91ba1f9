import type { Tx } from "#db/client";
import type { LogState } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { fromHex, toHex } from "~/domain/kernel/bytes";
import { type LogKeys, parseKeys, parseOutside, treeSignedBy } from "~/domain/verifiable/log-files";
import { type LogFound, type LogStop, logStopOf } from "~/domain/verifiable/log-stop";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { rootOf, type TreeHead } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import type { Shell } from "~/lib/shell";

/** What the log's workflows reach for: commands bring no more. */
export type LogShell = Pick<Shell, "database" | "clock" | "entropy" | "config" | "logStore" | "log">;

/** The first log's number. */
export const FIRST_LOG = 1;

/** How a process left the log after its last round: the two files' texts, and the tree that they signed with its right edge by path. */
export type LeftLog = {
  readonly number: number;
  readonly keyFile: string;
  readonly outsideFile: string;
  readonly tree: TreeHead;
  readonly tiles: ReadonlyMap<string, Uint8Array>;
};

/** What a start or a round found, and whether the log may go on. `known`: what was read of the tree, by path. */
export type FoundLog = {
  readonly stop: LogStop | null;
  readonly keys: LogKeys | null;
  readonly keyFile: string | null;
  readonly known: Map<string, Uint8Array>;
  readonly outside: TreeHead | null;
};

const headOf = ({ size, root }: LogState): TreeHead | null => {
  const bytes = fromHex(root);
  return size === 0 || !bytes ? null : { size, root: bytes };
};

const isLeft = (left: LeftLog, state: LogState | null): boolean =>
  left.number === state?.number && left.tree.size === state.size && toHex(left.tree.root) === state.root;

/** The tree that the outside checkpoint tells, where the log's own key signed it; what this process wrote itself needs no checking. */
function outsideTree(keyFile: string | null, outsideFile: string | null, left: LeftLog | null): LogFound["outside"] {
  if (outsideFile === null) return null;
  if (left && left.keyFile === keyFile && left.outsideFile === outsideFile) return left.tree;
  const [keys, parsed] = [parseKeys(keyFile ?? ""), parseOutside(outsideFile)];
  return (parsed && keys && treeSignedBy(keys, parsed.note)) ?? "damaged";
}

/**
 * Looks at key, outside checkpoint and tree of the log, under the lock of its row where one will be written, and judges (log-stop.ts). `left`:
 * how this process left it, which is taken for what still stands so.
 */
export async function findLog(
  { logStore }: Pick<LogShell, "logStore">,
  tx: Tx,
  state: LogState | null,
  left: LeftLog | null = null,
): Promise<FoundLog> {
  const number = state?.number ?? FIRST_LOG;
  const [keyFile, outsideFile] = [await logStore.readKeys(number), await logStore.readOutside(number)];
  const keys = keyFile === null ? null : parseKeys(keyFile);
  const outside = outsideTree(keyFile, outsideFile, left);
  const known = new Map(left && isLeft(left, state) ? left.tiles : []);
  const head = state && headOf(state);
  const hasKey = keys !== null && keys.origin === state?.origin;
  const facts = { hasKey, outside, state: head, isAltered: state?.altered != null };
  const judged = (roots: Pick<LogFound, "edgeRoot" | "prefixRoot">) => logStopOf({ ...facts, ...roots });
  const tree = outside === "damaged" ? null : outside;
  const found = { keys, keyFile, known, outside: tree };
  if (!state || !head || !tree || tree.size > head.size) return { ...found, stop: judged({ edgeRoot: null, prefixRoot: null }) };
  const source = { db: tx, store: logStore, state, known };
  const rootAt = (size: number) => withTiles(source, (read) => rootOf(nodesFromTiles(read, head.size, nativeSha256), size, nativeSha256));
  const edgeRoot = await rootAt(head.size);
  const prefixRoot = tree.size === head.size ? edgeRoot : await rootAt(tree.size);
  return { ...found, stop: judged({ edgeRoot, prefixRoot }) };
}
