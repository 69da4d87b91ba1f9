import { fromBase64, toBase64 } from "./base64";
import { isInstant } from "./instant";
import { HASH_BYTES } from "./log-tree";
import { formatNote, type NoteKey, parseNote, signedBy } from "./note";

const PROMISE_HEADER = "mingxuan-promise/1";
const AFTER_CLOSE = "after-close";
/** So many seconds after a promise at most its leaf stands in the log (exact log, receipts). */
export const PROMISE_SECONDS = 120;

/** When a promised leaf stands in the log: at an instant (ISO seconds, Z), or 120 s after the cosigned checkpoint that covers the close. */
export type PromiseDue = { readonly at: string } | "after-close";
/** What the log's key promises of a leaf that has no proof yet. */
export type LogPromise = { readonly origin: string; readonly leafHash: Uint8Array; readonly due: PromiseDue };
export type PromiseCode = "promise.format" | "promise.origin" | "promise.unsigned" | "promise.signature-wrong";
export type PromiseReply = { readonly ok: true; readonly promise: LogPromise } | { readonly ok: false; readonly code: PromiseCode };

/** The text that is signed: what it is, which log, the hash of the leaf, until when; one a line. */
export function promiseText({ origin, leafHash, due }: LogPromise): string {
  return `${PROMISE_HEADER}\n${origin}\n${toBase64(leafHash)}\n${due === "after-close" ? AFTER_CLOSE : due.at}\n`;
}

function parseText(text: string): LogPromise | null {
  const [header, origin, encoded, until, end, ...rest] = text.split("\n");
  const leafHash = fromBase64(encoded ?? "");
  if (header !== PROMISE_HEADER || !origin || leafHash?.length !== HASH_BYTES || end !== "" || rest.length > 0) return null;
  if (until === AFTER_CLOSE) return { origin, leafHash, due: "after-close" };
  return isInstant(until) ? { origin, leafHash, due: { at: until } } : null;
}

/** The promise as a signed note, with the lines of the log's keys under it. */
export function formatPromise(promise: LogPromise, sign: (text: string) => readonly string[]): string {
  const text = promiseText(promise);
  return formatNote(text, sign(text));
}

/** Whether a note is a promise of the log with this key. */
export function verifyPromise(source: string, key: NoteKey): PromiseReply {
  const note = parseNote(source);
  const promise = note && parseText(note.text);
  if (!note || !promise) return { ok: false, code: "promise.format" };
  if (promise.origin !== key.name) return { ok: false, code: "promise.origin" };
  const { state } = signedBy(note, key);
  if (state === "signed") return { ok: true, promise };
  return { ok: false, code: state === "absent" ? "promise.unsigned" : "promise.signature-wrong" };
}
