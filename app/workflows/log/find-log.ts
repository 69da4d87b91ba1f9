import type { Tx } from "#db/client";
import type { LogState } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { fromHex } from "~/domain/kernel/bytes";
import { type LogKeys, parseKeys, parseOutside, treeSignedBy } from "~/domain/verifiable/log-files";
import { type LogFound, type LogStop, logStopOf } from "~/domain/verifiable/log-stop";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { rootOf, type TreeHead } from "~/domain/verifiable/log-tree";
import type { Shell } from "~/lib/shell";

/** What the log's workflows reach for: commands bring no more. */
export type LogShell = Pick<Shell, "database" | "clock" | "entropy" | "config" | "logStore" | "log">;

/** The first log's number. */
export const FIRST_LOG = 1;

/** What a start or a round found, and whether the log may go on. */
export type FoundLog = {
  readonly stop: LogStop | null;
  readonly keys: LogKeys | null;
  readonly outside: TreeHead | null;
};

const headOf = ({ size, root }: LogState): TreeHead | null => {
  const bytes = fromHex(root);
  return size === 0 || !bytes ? null : { size, root: bytes };
};

/** Looks at key, outside checkpoint and tree of the log, under the lock of its row where one will be written, and judges (log-stop.ts). */
export async function findLog({ logStore }: Pick<LogShell, "logStore">, tx: Tx, state: LogState | null): Promise<FoundLog> {
  const number = state?.number ?? FIRST_LOG;
  const [keyFile, outsideFile] = [await logStore.readKeys(number), await logStore.readOutside(number)];
  const keys = keyFile === null ? null : parseKeys(keyFile);
  const parsed = outsideFile === null ? null : parseOutside(outsideFile);
  const signed = parsed && keys ? treeSignedBy(keys, parsed.note) : null;
  const outside = outsideFile === null ? null : (signed ?? ("damaged" as const));
  const head = state && headOf(state);
  const hasKey = keys !== null && keys.origin === state?.origin;
  const known = { hasKey, outside, state: head, isAltered: state?.altered != null };
  const judged = (roots: Pick<LogFound, "edgeRoot" | "prefixRoot">) => logStopOf({ ...known, ...roots });
  const tree = outside === "damaged" ? null : outside;
  if (!state || !head || !tree || tree.size > head.size) {
    return { stop: judged({ edgeRoot: null, prefixRoot: null }), keys, outside: tree };
  }
  const source = { db: tx, store: logStore, state };
  const rootAt = (size: number) => withTiles(source, (read) => rootOf(nodesFromTiles(read, head.size), size));
  const edgeRoot = await rootAt(head.size);
  const prefixRoot = tree.size === head.size ? edgeRoot : await rootAt(tree.size);
  return { stop: judged({ edgeRoot, prefixRoot }), keys, outside: tree };
}
