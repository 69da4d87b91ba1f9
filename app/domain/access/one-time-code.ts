import { DASHES, exactText } from "../kernel/exact-text";

/** Crockford's base 32: no I, L, O or U, so that a code can be read out over the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Twelve characters of five bits: with two hours to live, no number of guesses that a server answers comes near 2^60. */
export const CODE_LENGTH = 12;
const GROUP = /.{4}(?=.)/g;

/** A one-time code out of random bytes, five bits of each. In: CODE_LENGTH bytes. Out: the code without separators. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** The code as people see it: K7QF-M2XR-9TBC. */
export function spellCode(code: string): string {
  return code.replace(GROUP, "$&-");
}

/**
 * The one spelling of a code from what a person typed: any case, any width, with or without separators, O for 0, I or L for 1.
 * Null when it cannot be a code.
 */
export function parseCode(text: string): string | null {
  if (text.length > 64) return null;
  const code = exactText(text)
    .replace(DASHES, "")
    .replace(/[\s.·]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === CODE_LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}
