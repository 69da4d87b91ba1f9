import { concat, equalBytes, fromUtf8, utf8 } from "~/domain/kernel/bytes";
import { decryptPayload, encryptPayload, headerMac } from "./age-stream";
import { fromBase64, toBase64 } from "./base64";

const VERSION = "age-encryption.org/v1\n";
const ARMOR_BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
const ARMOR_END = "-----END AGE ENCRYPTED FILE-----";
const COLUMNS = 64;
const MAC_BYTES = 32;
/** No header of ours comes near it; the limit keeps hostile files from being searched through. */
const HEADER_MAX_BYTES = 16_384;

/** One recipient of an age file: scheme, arguments, and the wrapped file key. */
export type Stanza = { readonly type: string; readonly args: readonly string[]; readonly body: Uint8Array };
/** An age v1 file taken apart (age-encryption.org/v1). */
export type Container = {
  readonly stanzas: readonly Stanza[];
  /** The header up to and with `---`: what the MAC covers. */
  readonly header: Uint8Array;
  readonly mac: Uint8Array;
  readonly payload: Uint8Array;
};

function wrap(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / COLUMNS) + 1 }, (_, i) => text.slice(i * COLUMNS, (i + 1) * COLUMNS));
}

function headerText(stanzas: readonly Stanza[]): string {
  const lines = stanzas.flatMap(({ type, args, body }) => [`-> ${[type, ...args].join(" ")}`, ...wrap(toBase64(body, { padded: false }))]);
  return `${VERSION}${lines.join("\n")}\n---`;
}

/** An age v1 file, binary: the file key is wrapped in `stanzas`, `nonce` is 16 fresh random bytes. */
export function writeContainer(stanzas: readonly Stanza[], fileKey: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  const header = utf8(headerText(stanzas));
  const mac = toBase64(headerMac(fileKey, header), { padded: false });
  return concat(header, utf8(` ${mac}\n`), encryptPayload(fileKey, nonce, plain));
}

/** Offset behind the header's last line break, or -1. */
function headerEnd(bytes: Uint8Array): number {
  const text = fromLatin(bytes.subarray(0, HEADER_MAX_BYTES));
  const footer = text.indexOf("\n--- ");
  const end = footer < 0 ? -1 : text.indexOf("\n", footer + 1);
  return end < 0 ? -1 : end + 1;
}

function fromLatin(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 4_096) out += String.fromCharCode(...bytes.subarray(i, i + 4_096));
  return out;
}

function readStanza(lines: string[]): Stanza | null {
  const [arrow, type, ...args] = (lines.shift() ?? "").split(" ");
  if (arrow !== "->" || type === undefined || ![type, ...args].every((arg) => /^[\x21-\x7e]+$/.test(arg))) return null;
  let encoded = "";
  for (;;) {
    const line = lines.shift();
    if (line === undefined || line.length > COLUMNS) return null;
    encoded += line;
    if (line.length < COLUMNS) break;
  }
  const body = fromBase64(encoded, { padded: false });
  return body && { type, args, body };
}

/** Takes a binary age v1 file apart; null when it is none, in the one spelling that the format allows. */
export function readContainer(bytes: Uint8Array): Container | null {
  const end = headerEnd(bytes);
  const source = end < 0 ? null : fromLatin(bytes.subarray(0, end));
  if (!source?.startsWith(VERSION)) return null;
  const footer = source.lastIndexOf("\n--- ");
  const mac = fromBase64(source.slice(footer + "\n--- ".length, -1), { padded: false });
  if (mac?.length !== MAC_BYTES) return null;
  const lines = source.slice(VERSION.length, footer).split("\n");
  const stanzas: Stanza[] = [];
  while (lines.length > 0) {
    const stanza = readStanza(lines);
    if (!stanza) return null;
    stanzas.push(stanza);
  }
  const header = bytes.slice(0, footer + "\n---".length);
  return stanzas.length === 0 ? null : { stanzas, header, mac, payload: bytes.slice(end) };
}

/** The plain text under a file key, or null when the header's MAC (compared in constant time) or the payload is wrong. */
export function openContainer(container: Container, fileKey: Uint8Array): Uint8Array | null {
  if (!equalBytes(headerMac(fileKey, container.header), container.mac)) return null;
  return decryptPayload(fileKey, container.payload);
}

/** The armoured text of a binary file. */
export function armor(binary: Uint8Array): string {
  const encoded = toBase64(binary);
  const lines = wrap(encoded).filter((line) => line !== "");
  return `${ARMOR_BEGIN}\n${lines.join("\n")}\n${ARMOR_END}\n`;
}

/** The binary file of an armoured one; a binary one comes back as it is; null when the armour is damaged. */
export function dearmor(bytes: Uint8Array): Uint8Array | null {
  const begin = fromLatin(bytes.subarray(0, 128)).trimStart();
  if (!begin.startsWith("-----")) return bytes;
  const source = fromUtf8(bytes);
  const lines = source?.trim().replaceAll("\r\n", "\n").split("\n") ?? [];
  if (lines.shift() !== ARMOR_BEGIN || lines.pop() !== ARMOR_END) return null;
  const last = lines.length - 1;
  if (last < 0 || lines.some((line, i) => (i < last ? line.length !== COLUMNS : line.length < 1 || line.length > COLUMNS))) return null;
  return fromBase64(lines.join(""));
}
