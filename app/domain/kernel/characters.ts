/*
 * Text is measured and cut here and nowhere else. JavaScript counts UTF-16 units: half of a rare character, a lone surrogate, cannot be
 * written into an address or a database.
 */

const BROKEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
// What XML 1.0 (section 2.2) does not allow, besides lone surrogates and the noncharacters: every control below the space but tab and line ends.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
const XML_FORBIDS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** How many characters a text has, in code points, as people and PostgreSQL count them. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first `max` characters of a text, never half of one. For what is stored, looked up or logged. */
export function firstCharacters(text: string, max: number): string {
  // A character has at most two units: nothing behind them can be among the first, and a long text is not walked to its end.
  return [...text.slice(0, max * 2)]
    .slice(0, max)
    .join("")
    .replace(/\p{Cs}$/u, "");
}

/** A text without halves of characters and without code points that are no characters (U+FFFE, U+FFFF …). Nobody can see either. */
export function wholeText(text: string): string {
  return text.replace(BROKEN, "");
}

/** A text as an XML document may hold it: what XML 1.0 forbids is left out. Escaping is the writer's own work. */
export function xmlText(text: string): string {
  return wholeText(text).replace(XML_FORBIDS, "");
}
