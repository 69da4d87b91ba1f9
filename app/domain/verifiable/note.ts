import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { be64, concat, fromHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { fromBase64, toBase64 } from "./base64";

/** Signature types of C2SP signed-note: the log's own signature, and a witness's timestamped cosignature. */
const TYPES = { log: 1, witness: 4 } as const;
export type KeyType = keyof typeof TYPES;

const DASH = "— ";
const ID_BYTES = 4;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 64;
const MAX_NOTE_CHARACTERS = 65_536;

/** Whose signature a note may carry. */
export type NoteKey = { readonly type: KeyType; readonly name: string; readonly publicKey: Uint8Array };
/** A note taken apart: the signed text with its last line break, and the signature lines in their order. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };
export type NoteSignature = { readonly name: string; readonly id: string; readonly signature: Uint8Array };

/** Whether the name can stand in a note: not empty, no space of any kind, no plus sign. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 255 && !/[\s+\p{Z}\p{Cc}]/u.test(name);
}

/** Hex of the four bytes by which a note names its key. */
export function keyId({ type, name, publicKey }: NoteKey): string {
  return toHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(TYPES[type]), publicKey)).slice(0, ID_BYTES));
}

/** The key as text, for configuration and print: `<name>+<id>+<base64 of type and key>`. */
export function formatKey(key: NoteKey): string {
  return `${key.name}+${keyId(key)}+${toBase64(concat(Uint8Array.of(TYPES[key.type]), key.publicKey))}`;
}

/** The key of a text written by `formatKey` (or by Go's note package), or null. */
export function parseKey(text: string): NoteKey | null {
  const [name, id, encoded, ...rest] = text.split("+");
  // Base64 may itself hold plus signs; the name and the id never do.
  const bytes = fromBase64([encoded ?? "", ...rest].join("+"));
  if (!name || !id || !isKeyName(name) || bytes?.length !== KEY_BYTES + 1) return null;
  const type = bytes[0] === TYPES.log ? "log" : bytes[0] === TYPES.witness ? "witness" : null;
  if (!type) return null;
  const key: NoteKey = { type, name, publicKey: bytes.slice(1) };
  return keyId(key) === id ? key : null;
}

/** The public key of a 32-byte Ed25519 secret. */
export function noteKeyOf(type: KeyType, name: string, secret: Uint8Array): NoteKey {
  if (!isKeyName(name)) throw new Error("a key's name has no spaces and no plus sign");
  return { type, name, publicKey: ed25519.getPublicKey(secret) };
}

function line(key: NoteKey, signature: Uint8Array): string {
  return `${DASH}${key.name} ${toBase64(concat(fromHex(keyId(key)) ?? new Uint8Array(), signature))}\n`;
}

function cosigned(text: string, seconds: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** The log's signature line over a text that ends in a line break. */
export function signNote(text: string, name: string, secret: Uint8Array): string {
  return line(noteKeyOf("log", name, secret), ed25519.sign(utf8(text), secret));
}

/** A witness's line: that at `now` the largest consistent tree it has seen is this one (C2SP tlog-cosignature, Ed25519). */
export function cosignNote(text: string, name: string, secret: Uint8Array, now: Date): string {
  const seconds = BigInt(Math.floor(now.getTime() / 1_000));
  return line(noteKeyOf("witness", name, secret), concat(be64(seconds), ed25519.sign(cosigned(text, seconds), secret)));
}

/** Puts a text and its signature lines together. */
export function formatNote(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join("")}`;
}

const sameKey = (a: NoteSignature, b: NoteSignature): boolean => a.name === b.name && a.id === b.id;

/** Adds a signature line to a note, in place of an earlier one of the same key. */
export function addSignature(note: string, signature: string): string {
  const at = note.lastIndexOf("\n\n") + 2;
  const added = parseLine(signature.trimEnd());
  const others = note.slice(at).split(/(?<=\n)/);
  const kept = others.filter((other) => {
    const known = parseLine(other.trimEnd());
    return !(added && known && sameKey(added, known));
  });
  return note.slice(0, at) + kept.join("") + signature;
}

function parseLine(text: string): NoteSignature | null {
  const match = /^— (\S+) ([A-Za-z0-9+/=]+)$/u.exec(text);
  const bytes = match ? fromBase64(match[2] as string) : null;
  if (!match || !bytes || bytes.length <= ID_BYTES || !isKeyName(match[1] as string)) return null;
  return { name: match[1] as string, id: toHex(bytes.slice(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
}

/** Takes a note apart; null when it is none (C2SP signed-note: control characters, no or a strange line of signature) or a key signs it twice. */
export function parseNote(source: string): Note | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these.
  if (source.length > MAX_NOTE_CHARACTERS || /[\u0000-\u0009\u000b-\u001f]/.test(source)) return null;
  const at = source.lastIndexOf("\n\n");
  if (at < 0 || !source.endsWith("\n")) return null;
  const lines = source.slice(at + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures = lines.map(parseLine);
  if (signatures.some((each) => each === null)) return null;
  if (signatures.some((each, at) => signatures.findIndex((other) => other && each && sameKey(other, each)) !== at)) return null;
  return { text: source.slice(0, at + 1), signatures: signatures as NoteSignature[] };
}

/** What a key's line says: signed (and for a witness, when), wrong, or nothing. */
export type Signed = { readonly state: "signed"; readonly at: Date | null } | { readonly state: "wrong" } | { readonly state: "absent" };

function check(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether the note carries this key's signature. Lines of unknown keys are passed over, as the format asks. */
export function signedBy(note: Note, key: NoteKey): Signed {
  const id = keyId(key);
  const mine = note.signatures.find((each) => each.name === key.name && each.id === id);
  if (!mine) return { state: "absent" };
  if (key.type === "log") return check(utf8(note.text), mine.signature, key.publicKey) ? { state: "signed", at: null } : { state: "wrong" };
  if (mine.signature.length !== 8 + SIGNATURE_BYTES) return { state: "wrong" };
  const seconds = new DataView(mine.signature.buffer, mine.signature.byteOffset).getBigUint64(0);
  const at = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(at.getTime())) return { state: "wrong" };
  return check(cosigned(note.text, seconds), mine.signature.slice(8), key.publicKey) ? { state: "signed", at } : { state: "wrong" };
}

/** The lines of these keys as they stand in a note, in the order of the keys; null where one is wrong, which makes the whole note malformed. */
export function linesBy(note: Note, keys: readonly NoteKey[]): string[] | null {
  const states = keys.map((key) => signedBy(note, key).state);
  if (states.includes("wrong")) return null;
  return keys.flatMap((key) => {
    const mine = note.signatures.find(({ name, id }) => name === key.name && id === keyId(key));
    return mine ? [line(key, mine.signature)] : [];
  });
}
