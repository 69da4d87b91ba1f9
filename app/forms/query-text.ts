import { firstCharacters, wholeText } from "~/domain/kernel/characters";

/** Longer questions are cut: nobody searches by more. */
const LONGEST = 100;
// The replacement character stands for bytes that were no text; nothing is found by it.
const NO_WORDS = /[\p{Cc}\p{Zl}\p{Zp}\ufffd]+/gu;
const UNSEEN = /[\p{Cf}\u2800]/gu;

/**
 * What an address asks a list for, as every search reads it: one line without what cannot be seen or stored, at most 100 whole characters.
 * In: the value of the address, null when it has none. Out: the words, perhaps none. Never refuses.
 */
export function queryText(value: string | null): string {
  const words = wholeText(value ?? "")
    .replace(NO_WORDS, " ")
    .replace(UNSEEN, "");
  return firstCharacters(words.trim(), LONGEST).trim();
}
