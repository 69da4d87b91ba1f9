import type { RemoteLog } from "~/adapters/log/remote-log";
import { equalBytes } from "~/domain/kernel/bytes";
import { parseCheckpointText } from "~/domain/verifiable/checkpoint";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { decodeBundle, nodesFromTiles, TILE_WIDTH, tileWidth } from "~/domain/verifiable/log-tiles";
import { consistencyProof, type TreeHead, verifyConsistency } from "~/domain/verifiable/log-tree";
import type { Finding, Line } from "~/domain/verifiable/monitor";
import { lookAtTree } from "~/domain/verifiable/monitor-tree";
import { parseNote } from "~/domain/verifiable/note";

/** The entries of a log from a bundle's first on; null where one bundle cannot be had or is none. */
async function entriesFrom(log: RemoteLog, from: number, size: number): Promise<Uint8Array[] | null> {
  const all: Uint8Array[] = [];
  for (let index = from / TILE_WIDTH; index * TILE_WIDTH < size; index++) {
    const width = tileWidth("entries", index, size);
    const bytes = await log.tile({ level: "entries", index, width });
    const entries = bytes && decodeBundle(bytes);
    if (entries?.length !== width) return null;
    all.push(...entries);
  }
  return all;
}

/** What a look at a log's tree found, and its lines from a bundle's first on. */
export type TreeSeen = { readonly findings: readonly Finding[]; readonly lines: readonly Line[]; readonly goesOn: boolean };

const broken = (code: "tree" | "fork" | "smaller", origin: string, detail = ""): TreeSeen => ({
  findings: [{ code, subject: origin, index: null, detail }],
  lines: [],
  goesOn: false,
});

/** Reads the log from a line on and checks it against the signed head and the head that was seen last. */
export async function seeTree(
  log: RemoteLog,
  head: TreeHead & { readonly origin: string },
  since: number,
  last: TreeHead | null,
): Promise<TreeSeen> {
  if (last && head.size < last.size) return broken("smaller", head.origin, String(last.size));
  const from = Math.floor(Math.min(since, head.size) / TILE_WIDTH) * TILE_WIDTH;
  const entries = await entriesFrom(log, from, head.size);
  if (!entries) return broken("tree", head.origin, "entries");
  const look = await log.withTiles((read) => lookAtTree(read, head, from, entries, last)).catch(() => null);
  if (look === "fork") return broken("fork", head.origin);
  if (look !== "whole") return broken("tree", head.origin, look === null ? "tiles" : look.tree);
  return { findings: [], lines: entries.map((entry, at) => ({ index: from + at, leaf: parseLeaf(entry) })), goesOn: true };
}

/** Whether an announced checkpoint is of the same log as the newest. */
export async function isSameLog(log: RemoteLog, announced: string, head: TreeHead): Promise<boolean> {
  const tree = parseCheckpointText(parseNote(announced)?.text ?? "");
  if (!tree) return false;
  if (tree.size > head.size) return false;
  if (tree.size === head.size) return equalBytes(tree.root, head.root);
  const proof = await log.withTiles((read) => consistencyProof(nodesFromTiles(read, head.size), tree.size, head.size)).catch(() => null);
  return proof !== null && verifyConsistency(tree, head, proof);
}
