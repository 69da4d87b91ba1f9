import { sha256 } from "@noble/hashes/sha2.js";
import { equalBytes, toHex, utf8 } from "~/domain/kernel/bytes";
import { fromBase64, toBase64 } from "./base64";
import { type Checkpoint, parseCheckpointText } from "./checkpoint";
import { HASH_BYTES, readerOf, rootOf, type TreeHead, verifyConsistency } from "./log-tree";
import { formatNote, linesBy, type NoteKey, parseNote } from "./note";

/** A log that a witness knows: its name, and the keys of which any may sign. */
export type KnownLog = { readonly origin: string; readonly keys: readonly NoteKey[] };

/** How addresses and files name a log: hex of SHA-256 of its origin (C2SP tlog-witness, monitor retrieval). */
export const originHash = (origin: string): string => toHex(sha256(utf8(origin)));

/** What is sent to a witness: the size up to which it is thought to know the log, the proof from there, and the signed checkpoint. */
export type AddCheckpoint = { readonly old: number; readonly proof: readonly Uint8Array[]; readonly checkpoint: string };

/** The type of an answer that is a size alone (C2SP tlog-witness). */
export const SIZE_TYPE = "text/x.tlog.size";

/** A checkpoint that may be cosigned: the whole signed text, the tree that it tells, and the note with the trusted signatures alone. */
export type Witnessed = { readonly text: string; readonly head: Checkpoint; readonly note: string };

/** Why a witness does not cosign; `size` is the answer's body where the log must begin from another size (409). */
export type WitnessRefusal =
  | { readonly status: 400 | 403 | 404 | 422; readonly why: WitnessFault }
  | { readonly status: 409; readonly why: "other-size"; readonly size: number };
export type WitnessFault = "malformed" | "unknown-log" | "unsigned" | "signature-wrong" | "old-above" | "empty-root" | "inconsistent";

export type WitnessDecision = { readonly ok: true; readonly witnessed: Witnessed } | ({ readonly ok: false } & WitnessRefusal);

const MAX_PROOF = 63;
/** The tree without leaves: what a witness knows of a log that it has never cosigned. */
export const NOTHING_SEEN: TreeHead = { size: 0, root: rootOf(readerOf([]), 0) };

/** The body of a request `add-checkpoint`. */
export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  return `${[`old ${old}`, ...proof.map((hash) => toBase64(hash))].join("\n")}\n\n${checkpoint}`;
}

/** The request in a body, or null when it is none: an old size, at most 63 hashes, an empty line, a note. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const end = body.indexOf("\n\n");
  if (end < 0) return null;
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  const digits = /^old (0|[1-9][0-9]{0,15})$/.exec(first)?.[1];
  const old = digits === undefined ? -1 : Number(digits);
  const proof = lines.map((line) => fromBase64(line));
  if (!Number.isSafeInteger(old) || old < 0 || proof.length > MAX_PROOF || proof.some((hash) => hash?.length !== HASH_BYTES)) return null;
  return { old, proof: proof as Uint8Array[], checkpoint: body.slice(end + 2) };
}

/** The tree that a signed text tells. Lines after the third are extensions: they are signed, and nothing is said of them. */
export function headOfText(text: string): Checkpoint | null {
  const lines = text.split("\n");
  if (lines.slice(3, -1).includes("")) return null;
  return lines.length < 4 ? null : parseCheckpointText(`${lines.slice(0, 3).join("\n")}\n`);
}

const refuse = (status: 400 | 403 | 404 | 422, why: WitnessFault): WitnessDecision => ({ ok: false, status, why });

/**
 * What a witness answers to a checkpoint (C2SP tlog-witness, add-checkpoint). In: the request, null for a body that is none; the logs that it
 * knows; the tree that it cosigned last, of the log whose name it is. Refusals with their status: 400 `malformed`, `old-above`; 404
 * `unknown-log`; 403 `unsigned`, `signature-wrong`; 409 with the size that it knows; 422 `empty-root`, `inconsistent`.
 */
export function witnessDecision(
  request: AddCheckpoint | null,
  logs: readonly KnownLog[],
  lastSeen: (log: KnownLog) => TreeHead,
): WitnessDecision {
  const note = request && parseNote(request.checkpoint);
  const head = note && headOfText(note.text);
  if (!request || !note || !head) return refuse(400, "malformed");
  const log = logs.find(({ origin }) => origin === head.origin);
  if (!log) return refuse(404, "unknown-log");
  const lines = linesBy(note, log.keys);
  if (!lines) return refuse(403, "signature-wrong");
  if (lines.length === 0) return refuse(403, "unsigned");
  if (request.old > head.size) return refuse(400, "old-above");
  const seen = lastSeen(log);
  if (request.old !== seen.size) return { ok: false, status: 409, why: "other-size", size: seen.size };
  if (head.size === 0 && !equalBytes(head.root, NOTHING_SEEN.root)) return refuse(422, "empty-root");
  const follows = seen.size === 0 ? request.proof.length === 0 : verifyConsistency(seen, head, request.proof);
  if (!follows) return refuse(422, "inconsistent");
  return { ok: true, witnessed: { text: note.text, head, note: formatNote(note.text, lines) } };
}
