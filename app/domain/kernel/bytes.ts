const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** UTF-8 bytes of a string. Lone surrogates become U+FFFD: where that matters (JCS) they are refused before. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, a leading byte order mark dropped; null where the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Lower-case hex of bytes (verifiable, conventions). */
export function toHex(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) out += HEX[byte];
  return out;
}

/** Whether the value is lower-case hex of exactly so many bytes (or of any whole number of bytes). */
export function isHex(value: unknown, length?: number): value is string {
  if (typeof value !== "string" || value.length % 2 !== 0) return false;
  return (length === undefined || value.length === length * 2) && /^[0-9a-f]*$/.test(value);
}

/** Bytes of lower-case hex; null where the text is anything else. Upper case is refused: one value has one spelling. */
export function fromHex(text: string): Uint8Array | null {
  if (!isHex(text)) return null;
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return out;
}

/** The parts, joined (written `||` in the constructions). */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

function bigEndian(value: bigint, length: number): Uint8Array {
  if (value < 0n || value >> BigInt(length * 8) !== 0n) throw new RangeError(`not an unsigned number of ${length} bytes`);
  const out = new Uint8Array(length);
  for (let i = length - 1, rest = value; i >= 0; i--, rest >>= 8n) out[i] = Number(rest & 0xffn);
  return out;
}

/** Two bytes, unsigned big endian. Throws RangeError outside 0…65535. */
export function be16(value: number): Uint8Array {
  return bigEndian(BigInt(value), 2);
}

/** Four bytes, unsigned big endian. Throws RangeError outside 0…2^32-1. */
export function be32(value: number): Uint8Array {
  return bigEndian(BigInt(value), 4);
}

/** Eight bytes, unsigned big endian. Throws RangeError outside 0…2^64-1. */
export function be64(value: number | bigint): Uint8Array {
  return bigEndian(BigInt(value), 8);
}

/** Whether two byte strings are equal, in a time that depends on the lengths alone: for comparing secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}
