import { fromBase64, toBase64 } from "./base64";
import { HASH_BYTES, type TreeHead, verifyConsistency } from "./log-tree";
import { formatNote, type Note, type NoteKey, parseNote, signedBy, signNote } from "./note";

/** A signed tree head (C2SP tlog-checkpoint): which log, how many leaves, which root. */
export type Checkpoint = TreeHead & { readonly origin: string };

/** Why a checkpoint is refused. */
export const CHECKPOINT_CODES = [
  "checkpoint.format",
  "checkpoint.origin",
  "checkpoint.unsigned",
  "checkpoint.signature-wrong",
  "checkpoint.too-few-witnesses",
  "checkpoint.smaller",
  "checkpoint.inconsistent",
] as const;
export type CheckpointCode = (typeof CHECKPOINT_CODES)[number];

export type CheckpointVerdict =
  | {
      readonly ok: true;
      readonly checkpoint: Checkpoint;
      readonly note: Note;
      readonly witnesses: readonly string[];
      /** The earliest time of their cosignatures. */
      readonly witnessedAt: Date | null;
      /** Signature lines of keys that the reader does not have. */
      readonly unchecked: number;
    }
  | { readonly ok: false; readonly code: CheckpointCode };

/** Whose signatures a reader asks for: the log's own, and so many of the witnesses (the custodians). */
export type TrustedKeys = { readonly log: NoteKey; readonly witnesses: readonly NoteKey[]; readonly threshold: number };

/** The text that is signed: origin, size, root, one a line. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The checkpoint of a note's text, or null. Extension lines are refused: ours never carry any. */
export function parseCheckpointText(text: string): Checkpoint | null {
  const [origin, digits, encoded, end, ...rest] = text.split("\n");
  if (!origin || digits === undefined || encoded === undefined || end !== "" || rest.length > 0) return null;
  const root = fromBase64(encoded);
  const size = /^(?:0|[1-9][0-9]{0,15})$/.test(digits) ? Number(digits) : -1;
  return root?.length === HASH_BYTES && Number.isSafeInteger(size) && size >= 0 ? { origin, size, root } : null;
}

/** A checkpoint signed by the log whose origin is also its key's name. `secret` is 32 bytes of Ed25519. */
export function signCheckpoint(checkpoint: Checkpoint, secret: Uint8Array): string {
  const text = checkpointText(checkpoint);
  return formatNote(text, [signNote(text, checkpoint.origin, secret)]);
}

/** Whether a note is a checkpoint of the trusted log with enough cosignatures; a wrong signature of a known key refuses the whole. */
export function verifyCheckpoint(source: string, trusted: TrustedKeys): CheckpointVerdict {
  const note = parseNote(source);
  const checkpoint = note ? parseCheckpointText(note.text) : null;
  if (!note || !checkpoint) return { ok: false, code: "checkpoint.format" };
  if (checkpoint.origin !== trusted.log.name) return { ok: false, code: "checkpoint.origin" };
  const log = signedBy(note, trusted.log).state;
  if (log !== "signed") return { ok: false, code: log === "absent" ? "checkpoint.unsigned" : "checkpoint.signature-wrong" };
  const witnesses: string[] = [];
  let witnessedAt: Date | null = null;
  for (const key of trusted.witnesses) {
    const signed = signedBy(note, key);
    if (signed.state === "wrong") return { ok: false, code: "checkpoint.signature-wrong" };
    if (signed.state === "absent") continue;
    if (!witnesses.includes(key.name)) witnesses.push(key.name);
    if (signed.at && (!witnessedAt || signed.at < witnessedAt)) witnessedAt = signed.at;
  }
  if (witnesses.length < trusted.threshold) return { ok: false, code: "checkpoint.too-few-witnesses" };
  const known = [trusted.log, ...trusted.witnesses].filter((key) => signedBy(note, key).state !== "absent").length;
  return { ok: true, checkpoint, note, witnesses, witnessedAt, unchecked: note.signatures.length - known };
}

/**
 * Whether a log may go on from the remembered tree head to the next: never smaller, and the old tree its beginning. Null says
 * yes. So a restored backup cannot fork the log silently (verifiable §4).
 */
export function forkProblem(remembered: TreeHead, next: TreeHead, proof: readonly Uint8Array[]): CheckpointCode | null {
  if (next.size < remembered.size) return "checkpoint.smaller";
  return verifyConsistency(remembered, next, proof) ? null : "checkpoint.inconsistent";
}
