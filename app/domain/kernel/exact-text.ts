/*
 * Codes, amounts, numbers, days and telephone numbers are compared character by character, so what nobody can see must not be among them.
 * NFKC is not used: it turns ² into 2 and ① into 1, which makes another number of what was typed.
 */

// Joiners, direction marks, soft hyphens, variation selectors, fillers, controls: all that a page or a document adds unseen. Line ends stay,
// because a field of one line refuses them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2800\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
const SPACES = /[\p{Z}\t]+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;
const MINUS = /[\u2212\ufe63]/g;
const FULL_WIDTH_YEN = /\uffe5/g;

/** A code of words and digits as it is stored: unseen characters gone, spaces of every kind one plain space, trimmed; shapes stay as typed. */
export function codeText(text: string): string {
  return text.replace(UNSEEN, "").replace(SPACES, " ").normalize("NFC").trim();
}

/** A typed text as figures are read: codeText with full-width forms as ASCII. */
export function exactText(text: string): string {
  return codeText(text)
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(FULL_WIDTH_YEN, "\u00a5")
    .replace(MINUS, "-");
}

/** Dashes of every kind, as people write them between the parts of a code or of a telephone number. */
export const DASHES = /[-\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63]/g;

/**
 * The digits of a whole number or of the part of an amount before its point, without separators: "1,234,567" or "1 234 567" by threes, or
 * plain digits. Null where a separator stands in another place ("1,5", "92,00", "12,3456") or where two kinds are mixed.
 */
export function ungrouped(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  const [, separator = ""] = /^\d{1,3}([, ])/.exec(digits) ?? [];
  if (separator === "") return null;
  return new RegExp(`^\\d{1,3}(?:${separator}\\d{3})+$`).test(digits) ? digits.replaceAll(separator, "") : null;
}
