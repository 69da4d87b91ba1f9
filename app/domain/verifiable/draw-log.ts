import { baseEventId, drandRoundTime } from "./beacon";
import type { TrustedKeys } from "./checkpoint";
import { parseCheckpointText } from "./checkpoint";
import type { DrawLogCode } from "./draw-log-codes";
import type { DrawProof, LogEntry } from "./draw-proof";
import { disclosesLeaf, type Leaf, parseLeaf } from "./log-leaf";
import { parseLogProof, verifyLogProof } from "./log-proof";
import { leafHash, verifyInclusion } from "./log-tree";
import { parseNote } from "./note";
import { isObject } from "./shape";

/** The leaf of an entry that is in the tree of its checkpoint; signed by the trusted log when its keys are known. */
function leafOf(entry: LogEntry, trusted: TrustedKeys | null): Leaf | DrawLogCode {
  if (trusted) {
    const verdict = verifyLogProof(entry.proof, trusted);
    return verdict.ok ? verdict.leaf : "draw.log-signature";
  }
  const proof = parseLogProof(entry.proof);
  const note = proof && parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpointText(note.text);
  const leaf = proof?.extra && parseLeaf(proof.extra);
  if (!proof?.extra || !checkpoint || !leaf) return "draw.log-entry";
  const included = verifyInclusion(leafHash(proof.extra), proof.index, checkpoint.size, proof.path, checkpoint.root);
  return included ? leaf : "draw.log-entry";
}

/**
 * Whether the log shows that these inputs were committed before the beacon value could exist (verifiable §2, §4): every entry is an
 * event of this draw's subject, discloses its payload, and one of them, earlier than the opening, holds `inputsHash`. Another hash
 * for the same draw is a redraw. Null when all is well or the proof carries no log.
 */
export function drawLogFailure(
  proof: DrawProof,
  trusted: TrustedKeys | null,
): { readonly code: DrawLogCode; readonly entry: number } | null {
  const { log, inputs, inputsHash } = proof;
  if (!log) return null;
  if (log.length === 0) return { code: "draw.log-empty", entry: 0 };
  const opensAt = inputs.beacon.kind === "drand" ? drandRoundTime(inputs.beacon.round) : new Date(inputs.beacon.opensAt);
  let committed = false;
  for (const [i, entry] of log.entries()) {
    const leaf = leafOf(entry, trusted);
    if (typeof leaf === "string") return { code: leaf, entry: i + 1 };
    if (leaf.subject !== baseEventId(inputs.id)) return { code: "draw.log-subject", entry: i + 1 };
    if (!disclosesLeaf(leaf, entry.salt, entry.payload)) return { code: "draw.log-payload", entry: i + 1 };
    const { payload } = entry;
    if (!isObject(payload) || typeof payload.inputsHash !== "string" || (payload.drawId !== undefined && payload.drawId !== inputs.id))
      continue;
    if (payload.inputsHash !== inputsHash) return { code: "draw.log-redraw", entry: i + 1 };
    if (new Date(leaf.t).getTime() < opensAt.getTime()) committed = true;
    else if (!committed) return { code: "draw.log-late", entry: i + 1 };
  }
  return committed ? null : { code: "draw.log-uncommitted", entry: log.length };
}
