const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Standard base64 (RFC 4648 §4) of bytes; `padded: false` leaves the `=` out, as age's headers do. */
export function toBase64(bytes: Uint8Array, { padded = true } = {}): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digit = (shift: number): string => ALPHABET[(word >> shift) & 63] as string;
    const pad = padded ? "=" : "";
    parts.push(digit(18) + digit(12) + (left > 1 ? digit(6) : pad) + (left > 2 ? digit(0) : pad));
  }
  return parts.join("");
}

/**
 * Bytes of standard base64; null for anything that `toBase64` would not have written: white space, wrong padding, stray bits in
 * the last digit. One value has one spelling.
 */
export function fromBase64(text: string, { padded = true } = {}): Uint8Array | null {
  if (padded && text.length % 4 !== 0) return null;
  const end = padded ? text.replace(/={1,2}$/, "").length : text.length;
  if (end % 4 === 1 || (padded && Math.ceil(end / 4) * 4 !== text.length)) return null;
  const out = new Uint8Array(Math.floor((end * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] as number) : -1;
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (word >> bits) & 0xff;
    }
  }
  return (word & ((1 << bits) - 1)) === 0 ? out : null;
}
