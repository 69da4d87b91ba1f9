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

type Placed = { readonly leaf: Leaf; readonly index: number };

/** The leaf of an entry that is in the tree of its checkpoint, and its place; signed by the trusted log when its keys are known. */
function leafOf(entry: LogEntry, trusted: TrustedKeys | null): Placed | DrawLogCode {
  if (trusted) {
    const verdict = verifyLogProof(entry.proof, trusted);
    return verdict.ok ? verdict : "draw.log-signature";
  }
  const proof = parseLogProof(entry.proof);
  const note = proof && parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpointText(note.text);
  const leaf = proof?.extra && parseLeaf(proof.extra);
  if (!proof?.extra || !checkpoint || !leaf) return "draw.log-entry";
  const { index } = proof;
  const included = verifyInclusion(leafHash(proof.extra), index, checkpoint.size, proof.path, checkpoint.root);
  return included ? { leaf, index } : "draw.log-entry";
}

/**
 * Whether the log shows that these inputs were committed before the beacon value could exist (verifiable §2, §4): every entry is an
 * event of this draw, in the order of the log, discloses its payload with the inputs' hash, and the first is earlier than the opening.
 * Another hash for the same draw is a redraw. Null when all is well, or when neither the proof carries entries nor the reader has the
 * log's keys to ask for them.
 */
export function drawLogFailure(
  proof: DrawProof,
  trusted: TrustedKeys | null,
): { readonly code: DrawLogCode; readonly entry: number } | null {
  const { log, inputs, inputsHash } = proof;
  if (!log) return trusted && { code: "draw.log-missing", entry: 0 };
  if (log.length === 0) return { code: "draw.log-empty", entry: 0 };
  const opensAt = inputs.beacon.kind === "drand" ? drandRoundTime(inputs.beacon.round) : new Date(inputs.beacon.opensAt);
  let last = -1;
  for (const [i, each] of log.entries()) {
    const refused = (code: DrawLogCode) => ({ code, entry: i + 1 });
    const placed = leafOf(each, trusted);
    if (typeof placed === "string") return refused(placed);
    const { leaf, index } = placed;
    if (index <= last) return refused("draw.log-order");
    last = index;
    if (leaf.subject !== baseEventId(inputs.id)) return refused("draw.log-subject");
    const { salt, payload } = each;
    if (!disclosesLeaf(leaf, salt, payload)) return refused("draw.log-payload");
    const ours = isObject(payload) && (payload.drawId === undefined || payload.drawId === inputs.id);
    if (!ours || typeof payload.inputsHash !== "string") return refused("draw.log-other");
    if (payload.inputsHash !== inputsHash) return refused("draw.log-redraw");
    if (i === 0 && new Date(leaf.t).getTime() >= opensAt.getTime()) return refused("draw.log-late");
  }
  return null;
}
