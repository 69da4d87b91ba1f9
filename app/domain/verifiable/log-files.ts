import { fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { type Checkpoint, checkpointText, parseCheckpointText } from "./checkpoint";
import { isInstant } from "./instant";
import { TILE_WIDTH } from "./log-tiles";
import { formatKey, formatNote, isKeyName, noteKeyOf, parseNote, signNote } from "./note";
import { formatPromise, type LogPromise } from "./promise";

/** A secret key of the log, 32 bytes hex, with the moments from and until which it signs; `until` null while it is the newest. */
export type LogSecret = { readonly secret: string; readonly from: string; readonly until: string | null };
/** The keys of one log, the oldest first. `origin` is also their name. */
export type LogKeys = { readonly number: number; readonly origin: string; readonly keys: readonly LogSecret[] };
/** The last signed checkpoint, with the entries after the last full tile. */
export type OutsideCheckpoint = { readonly note: string; readonly entries: readonly string[] };

const KEYS_VERSION = "mingxuan-log-keys/1";
const OUTSIDE_VERSION = "mingxuan-log-checkpoint/1";
const SECRET_BYTES = 32;

type Fields = Readonly<Record<string, Json>>;

function objectOf(value: Json | undefined, names: string): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.keys(value).sort().join() === names ? (value as Fields) : null;
}

function read(text: string): Json | undefined {
  const parsed = parseStrict(text);
  return parsed.ok ? parsed.value : undefined;
}

function secretOf(value: Json): LogSecret | null {
  const row = objectOf(value, "from,secret,until");
  if (!row || !isHex(row.secret, SECRET_BYTES) || !isInstant(row.from)) return null;
  const until = row.until ?? null;
  return until === null || isInstant(until) ? { secret: row.secret, from: row.from, until } : null;
}

/** The file of the log's secret keys as text. It is readable by its owner alone, and in no backup. */
export function formatKeys({ number, origin, keys }: LogKeys): string {
  return `${JSON.stringify({ v: KEYS_VERSION, number, origin, keys }, null, 1)}\n`;
}

/** The keys of such a text, or null when it is none. */
export function parseKeys(text: string): LogKeys | null {
  const file = objectOf(read(text), "keys,number,origin,v");
  if (!file || file.v !== KEYS_VERSION || !Array.isArray(file.keys) || file.keys.length === 0) return null;
  const { number, origin } = file;
  if (typeof number !== "number" || number < 1 || typeof origin !== "string" || !isKeyName(origin)) return null;
  const keys = file.keys.map(secretOf);
  return keys.some((key) => key === null) ? null : { number, origin, keys: keys as LogSecret[] };
}

/** The file of the outside checkpoint as text. */
export function formatOutside({ note, entries }: OutsideCheckpoint): string {
  return `${JSON.stringify({ v: OUTSIDE_VERSION, note, entries }, null, 1)}\n`;
}

/** The outside checkpoint of such a text, or of a bare signed note, which is then without its entries; null when it is neither. */
export function parseOutside(text: string): OutsideCheckpoint | null {
  if (parseNote(text)) return { note: text, entries: [] };
  const file = objectOf(read(text), "entries,note,v");
  if (!file || file.v !== OUTSIDE_VERSION || typeof file.note !== "string" || !Array.isArray(file.entries)) return null;
  const entries = file.entries.filter((entry) => typeof entry === "string");
  return entries.length === file.entries.length && entries.length < TILE_WIDTH ? { note: file.note, entries } : null;
}

const bytesOf = (secret: string): Uint8Array => {
  const bytes = fromHex(secret);
  if (!bytes) throw new Error("a secret key is 32 bytes in hex");
  return bytes;
};

/** The verifier line of a secret key: what everybody may know of it. */
export function publicLine(origin: string, secret: string): string {
  return formatKey(noteKeyOf("log", origin, bytesOf(secret)));
}

/** The keys that sign at a moment (ISO seconds): the newest, and each that a rotation has left signing for a while. The newest first. */
export function signingKeys({ keys }: LogKeys, at: string): LogSecret[] {
  return keys.filter(({ until }) => until === null || until > at).reverse();
}

/** The checkpoint of a tree, signed by every key that signs at the moment. Throws Error for a log without one. */
export function signTree(log: LogKeys, tree: Omit<Checkpoint, "origin">, at: string): string {
  const text = checkpointText({ ...tree, origin: log.origin });
  return formatNote(text, linesOver(log, text, at));
}

function linesOver(log: LogKeys, text: string, at: string): string[] {
  const lines = signingKeys(log, at).map(({ secret }) => signNote(text, log.origin, bytesOf(secret)));
  if (lines.length === 0) throw new Error(`log ${log.number} has no key that signs`);
  return lines;
}

/** The promise of a leaf's place, signed by every key that signs at the moment. Throws Error for a log without one. */
export function signPromise(log: LogKeys, promise: Omit<LogPromise, "origin">, at: string): string {
  return formatPromise({ ...promise, origin: log.origin }, (text) => linesOver(log, text, at));
}

/**
 * The tree of a signed note, where any key of the log signed it; null otherwise. An Ed25519 signature is the same each time: whoever holds the
 * secret signs again and compares, which costs a fifth of verifying.
 */
export function treeSignedBy(log: LogKeys, note: string): Checkpoint | null {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpointText(parsed.text);
  if (!parsed || checkpoint?.origin !== log.origin) return null;
  const isOurs = ({ secret }: LogSecret) => note.includes(`\n${signNote(parsed.text, log.origin, bytesOf(secret))}`, parsed.text.length);
  return [...log.keys].reverse().some(isOurs) ? checkpoint : null;
}

/** The tree that a note tells, unchecked; null when it is no checkpoint. */
export function treeOfNote(note: string): Checkpoint | null {
  const parsed = parseNote(note);
  return parsed ? parseCheckpointText(parsed.text) : null;
}

/** What both keys sign when one follows the other (exact log, origin and rotation): the verifier lines, old and new. */
function rotationText(oldLine: string, newLine: string): string {
  return `mingxuan-log-key/1\n${oldLine}\n${newLine}\n`;
}

/** The note over that text with both keys' signatures: the payload of the rotation's event. */
export function signRotation(origin: string, oldSecret: string, newSecret: string): string {
  const text = rotationText(publicLine(origin, oldSecret), publicLine(origin, newSecret));
  return formatNote(text, [signNote(text, origin, bytesOf(oldSecret)), signNote(text, origin, bytesOf(newSecret))]);
}

/** A demonstration's key, the same at every beginning from the same seed: no secret, as the seed is public. `hash` is SHA-256. */
export function demonstrationSecret(seed: string, number: number, hash: (bytes: Uint8Array) => Uint8Array): string {
  return toHex(hash(utf8(`mingxuan demonstration log\n${number}\n${seed}`)));
}
