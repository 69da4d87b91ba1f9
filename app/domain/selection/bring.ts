import { isHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { ACT_RECEIPT_VERSION, type ActReceipt, readActReceipt } from "~/domain/verifiable/act-receipt";
import { CLOSE_VERSION, type CloseFile, readClose } from "~/domain/verifiable/close-file";
import { committeeId } from "~/domain/verifiable/committee-object";
import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import { readCommittee } from "~/domain/verifiable/read-beacon";
import { type Lock, readLock } from "~/domain/verifiable/read-lock";
import { type Receipt, readReceipt } from "~/domain/verifiable/receipt";
import { isObject, shaped } from "~/domain/verifiable/shape";
import { type Brought, NOTHING_BROUGHT } from "~/domain/verifiable/weigh";

/** What a reader typed, or the text of what a reader dropped; null where nothing was given. */
export type Raw = {
  /** The id, in groups or not, or the committee's file. */
  readonly committee: string | null;
  readonly close: string | null;
  readonly receipt: string | null;
  /** An instant, or a Beijing time to the minute. */
  readonly receivedBefore: string | null;
  readonly logKey: string | null;
  readonly witnesses: readonly string[];
};
/** What of it could not be read. */
export const BRING_CODES = ["committee", "close", "receipt", "received-before", "log-key", "witness"] as const;
export type BringCode = (typeof BRING_CODES)[number];
export type BringReply = { readonly ok: true; readonly brought: Brought | null } | { readonly ok: false; readonly code: BringCode };

function jsonOf(text: string): Json | undefined {
  const parsed = text.trimStart().startsWith("{") ? parseStrict(text) : null;
  return parsed?.ok ? parsed.value : undefined;
}

function readCommitteeId(text: string): string | null {
  const typed = text.replace(/[\s\u00a0\u3000-]/g, "").toLowerCase();
  if (isHex(typed, 32)) return typed;
  const json = jsonOf(text);
  const read = json === undefined ? null : shaped(() => readCommittee(json, ""));
  return read?.ok ? committeeId(read.value) : null;
}

const readLockText = (json: Json | undefined): Lock | null => {
  const read = json === undefined ? null : readLock(json);
  return read?.ok ? read.value : null;
};

/** A close alone, or with the log's event that locks it. */
function readCloseText(text: string): { readonly close: CloseFile } | { readonly lock: Lock } | null {
  const json = jsonOf(text);
  if (isObject(json) && json.v === CLOSE_VERSION) {
    const read = readClose(json);
    return read.ok ? { close: read.value } : null;
  }
  const lock = readLockText(json);
  return lock && { lock };
}

/** A receipt of an act, an event of the log that locks, or what nobody signed. A damaged one of the first is none of the last: its hashes are others. */
function readReceiptText(
  text: string,
): { readonly act: ActReceipt } | { readonly signedReceipt: Lock } | { readonly receipt: Receipt } | null {
  const json = jsonOf(text);
  if (isObject(json) && json.v === ACT_RECEIPT_VERSION) {
    const read = readActReceipt(json);
    return read.ok ? { act: read.value } : null;
  }
  const signedReceipt = readLockText(json);
  if (signedReceipt) return { signedReceipt };
  const receipt = readReceipt(text);
  return receipt && { receipt };
}

/** An instant with its zone, or a Beijing time to the minute as a form sends it. */
function readMoment(text: string): Date | null {
  const typed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(text.trim());
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(text.trim());
  const at = typed ? new Date(`${typed[1]}T${typed[2]}:00+08:00`) : zoned ? new Date(text.trim()) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

/** What the reader brought, read; null where that is nothing. Refused with the name of the first that cannot be read. */
export function readBrought(raw: Raw): BringReply {
  const no = (code: BringCode): BringReply => ({ ok: false, code });
  let brought = NOTHING_BROUGHT;
  if (raw.committee !== null) {
    const id = readCommitteeId(raw.committee);
    if (!id) return no("committee");
    brought = { ...brought, committeeId: id };
  }
  if (raw.close !== null) {
    const close = readCloseText(raw.close);
    if (!close) return no("close");
    brought = { ...brought, ...close };
  }
  if (raw.receipt !== null) {
    const receipt = readReceiptText(raw.receipt);
    if (!receipt) return no("receipt");
    brought = { ...brought, ...receipt };
  }
  if (raw.receivedBefore !== null) {
    const at = readMoment(raw.receivedBefore);
    if (!at) return no("received-before");
    brought = { ...brought, receivedBefore: at };
  }
  if (raw.logKey !== null) {
    const log = parseKey(raw.logKey);
    if (log?.type !== "log") return no("log-key");
    const witnesses = raw.witnesses.map(parseKey);
    if (witnesses.some((key) => key?.type !== "witness")) return no("witness");
    brought = { ...brought, trusted: { log, witnesses: witnesses as NoteKey[], threshold: 0 } };
  } else if (raw.witnesses.length > 0) return no("log-key");
  return { ok: true, brought: brought === NOTHING_BROUGHT ? null : brought };
}
