import { fromUtf8 } from "~/domain/kernel/bytes";
import type { Detail } from "~/domain/kernel/decision";
import type { Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { isObject } from "~/domain/verifiable/shape";
import type { ArtefactKind, NotSuchFile, UnreadableCode } from "~/domain/verifiable/verdict";

/** A draw of all of 100,000 entrants is a third of this. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** The first line of a log proof; the name stands here and not at its check, so that a browser loads that only when it needs it. */
const LOG_PROOF_LINE = "c2sp.org/tlog-proof@v1\n";

export type InputFile = { readonly name: string; readonly bytes: Uint8Array };
type Unreadable = { readonly ok: false; readonly code: UnreadableCode; readonly detail?: Detail };
/** What a file claims to be, ready for its check; or why it is none of ours. */
export type Recognised =
  | { readonly kind: Exclude<ArtefactKind, "log">; readonly json: Json }
  | { readonly kind: "log"; readonly text: string }
  | { readonly kind: null; readonly verdict: NotSuchFile };

/** The formats by their `v`, in both forms. The names stand here and not at their checks, so that a browser loads a check only when it needs it. */
const BY_VERSION: ReadonlyMap<string, Exclude<ArtefactKind, "log" | "draw">> = new Map(
  (
    [
      ["replay", "selection"],
      ["auction", "auction"],
      ["opened-bid", "bid"],
      ["opening", "opening"],
      ["receipt", "receipt"],
    ] as const
  ).flatMap(([name, kind]) => [1, 2].map((form) => [`mingxuan-${name}/${form}`, kind] as const)),
);
const CASE = /^mingxuan-selection\/[12]$/;
const CLOSE = "mingxuan-close/1";

function unreadable(code: UnreadableCode, detail?: Detail): Recognised {
  return { kind: null, verdict: { answer: "not-such-a-file", code, ...(detail && { detail }) } };
}

/** The JSON of a file read strictly (see `parseStrict`), or why it is none; at most 64 MB. */
export function readJsonFile({
  bytes,
}: Pick<InputFile, "bytes">): { readonly ok: true; readonly value: Json; readonly text: string } | Unreadable {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, code: "too-large" };
  const text = fromUtf8(bytes);
  if (text === null) return { ok: false, code: "not-text" };
  const parsed = parseStrict(text);
  return parsed.ok ? { ok: true, value: parsed.value, text } : { ok: false, code: `json-${parsed.problem}`, detail: { at: parsed.at + 1 } };
}

/** What kind of file of this market the bytes claim to be. Never throws. */
export function recognise(file: Pick<InputFile, "bytes">): Recognised {
  // Editors put a byte-order mark first, which reading drops.
  const mark = file.bytes[0] === 0xef ? 3 : 0;
  const head = fromUtf8(file.bytes.slice(0, mark + LOG_PROOF_LINE.length));
  if (head === LOG_PROOF_LINE && file.bytes.length <= MAX_FILE_BYTES) return { kind: "log", text: fromUtf8(file.bytes) ?? "" };
  const read = readJsonFile(file);
  if (!read.ok) return unreadable(read.code, read.detail);
  const { value } = read;
  if (!isObject(value)) return unreadable("unknown-kind");
  const version = typeof value.v === "string" ? value.v : "";
  const kind = BY_VERSION.get(version);
  if (kind) return { kind, json: value };
  if (CASE.test(version)) return unreadable("case-alone");
  if (version === CLOSE) return unreadable("close-alone");
  const likeDraw = ["inputs", "inputsHash", "seed"].some((key) => Object.hasOwn(value, key));
  return likeDraw ? { kind: "draw", json: value } : unreadable("unknown-kind");
}
