import { type Decision, ok, refused } from "./decision";

/** GB 32100-2015: digits and capital letters without I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** The check digit of the first 17 characters (GB 32100-2015: weights 3^i mod 31), or null if one of them is not of the alphabet. */
export function usccCheckDigit(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * A 统一社会信用代码 from what a person typed: full-width and lower-case letters and spaces are normalised. Refusals:
 * `uscc.length` {length}, `uscc.character` {position, character}, `uscc.check` {position, found, expected}. GB 32100-2015.
 */
export function parseUscc(text: string): Decision<string> {
  const code = text
    .normalize("NFKC")
    .replace(/[\s\-‐–—]/g, "")
    .toUpperCase();
  const characters = [...code];
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0 && wrong < LENGTH)
    return refused("uscc.character", {
      position: wrong + 1,
      character: characters[wrong] ?? "",
    });
  if (characters.length !== LENGTH) return refused("uscc.length", { length: characters.length });
  const expected = usccCheckDigit(code.slice(0, LENGTH - 1));
  const found = code.charAt(LENGTH - 1);
  if (expected === null || found !== expected)
    return refused("uscc.check", {
      position: LENGTH,
      found,
      expected: expected ?? "",
    });
  return ok(code);
}
