import { fromBase64, toBase64 } from "./base64";
import { type Checkpoint, type CheckpointCode, parseCheckpointText, type TrustedKeys, verifyCheckpoint } from "./checkpoint";
import { type Leaf, parseLeaf } from "./log-leaf";
import { HASH_BYTES, leafHash, verifyInclusion } from "./log-tree";
import { parseNote } from "./note";

const LOG_PROOF_HEADER = "c2sp.org/tlog-proof@v1";
const MAX_PATH = 64;

/** A `.tlog-proof` file (C2SP): where an entry stands, its audit path, and the checkpoint. Ours carry the entry itself as `extra`. */
export type LogProof = {
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
};

/** What makes a file no log proof: its form, no event in it, or an event of another form. */
export const NO_LOG_PROOF = ["log-proof.format", "log-proof.no-entry", "log-proof.entry-format"] as const;
/** Why a log proof is refused. */
export type LogProofCode = (typeof NO_LOG_PROOF)[number] | "log-proof.not-included" | "log-proof.other-entry" | CheckpointCode;

export type LogProofVerdict =
  | {
      readonly ok: true;
      readonly leaf: Leaf;
      readonly index: number;
      readonly checkpoint: Checkpoint;
      readonly witnesses: readonly string[];
      readonly witnessedAt: Date | null;
      readonly unchecked: number;
    }
  | { readonly ok: false; readonly code: LogProofCode };

/** The text of a `.tlog-proof` file. */
export function formatLogProof({ extra, index, path, checkpoint }: LogProof): string {
  const lines = [LOG_PROOF_HEADER, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...path.map((hash) => toBase64(hash))];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** The proof in a text, or null when it is none: order, spelling and line ends are fixed by the format. */
export function parseLogProof(source: string): LogProof | null {
  const end = source.indexOf("\n\n");
  if (end < 0) return null;
  const lines = source.slice(0, end).split("\n");
  if (lines.shift() !== LOG_PROOF_HEADER) return null;
  let extra: Uint8Array | null = null;
  if (lines[0]?.startsWith("extra ")) {
    extra = fromBase64((lines.shift() as string).slice("extra ".length));
    if (!extra) return null;
  }
  const digits = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? "")?.[1];
  const index = digits === undefined ? -1 : Number(digits);
  if (!Number.isSafeInteger(index) || index < 0 || lines.length > MAX_PATH) return null;
  const path = lines.map((line) => fromBase64(line));
  if (path.some((hash) => hash?.length !== HASH_BYTES)) return null;
  const checkpoint = source.slice(end + 2);
  const note = parseNote(checkpoint);
  return note && parseCheckpointText(note.text) ? { extra, index, path: path as Uint8Array[], checkpoint } : null;
}

/**
 * Whether the event of a `.tlog-proof` file is in the log of the trusted keys. `entry`, when given, is the event one asks about;
 * otherwise the file's own `extra` says it, which the path then proves (verifiable §4).
 */
export function verifyLogProof(source: string, trusted: TrustedKeys, entry?: Uint8Array): LogProofVerdict {
  const proof = parseLogProof(source);
  if (!proof) return { ok: false, code: "log-proof.format" };
  const bytes = entry ?? proof.extra;
  if (!bytes) return { ok: false, code: "log-proof.no-entry" };
  if (entry && proof.extra && toBase64(entry) !== toBase64(proof.extra)) return { ok: false, code: "log-proof.other-entry" };
  const leaf = parseLeaf(bytes);
  if (!leaf) return { ok: false, code: "log-proof.entry-format" };
  const signed = verifyCheckpoint(proof.checkpoint, trusted);
  if (!signed.ok) return signed;
  const { size, root } = signed.checkpoint;
  if (!verifyInclusion(leafHash(bytes), proof.index, size, proof.path, root)) return { ok: false, code: "log-proof.not-included" };
  const { checkpoint, witnesses, witnessedAt, unchecked } = signed;
  return { ok: true, leaf, index: proof.index, checkpoint, witnesses, witnessedAt, unchecked };
}
