import { foldRadicals } from "./radicals";

/**
 * Text as every search compares it, in the question and in what is searched: radicals out of a PDF are the characters they stand for, full
 * width is folded, unseen characters (also the selectors of a variant) are gone, letters are lower case.
 */
export function foldText(text: string): string {
  return foldRadicals(text)
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
    .toLowerCase();
}

/** The same without spaces and punctuation. */
export function normaliseText(text: string): string {
  return foldText(text).replace(/[\s\p{P}\p{S}]+/gu, "");
}

/**
 * Search tokens of a text: every pair of neighbouring characters inside a Chinese run, every single Chinese character of a
 * run of length one, and every Latin word or number whole. Punctuation and spaces separate. The query's side of a search.
 */
export function searchTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const run of foldText(text).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []) {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) tokens.add(run);
    else for (let at = 0; at + 1 < characters.length; at += 1) tokens.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...tokens];
}

/** What an index column stores so that every query token of searchTokens can be found: the same tokens and all single Chinese characters. */
export function indexTokens(...texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const token of searchTokens(text)) tokens.add(token);
    for (const character of foldText(text).match(/\p{Script=Han}/gu) ?? []) tokens.add(character);
  }
  return [...tokens];
}

/** Share of the query's tokens that the text holds, 0–1; a query without a token matches nothing. */
export function matchShare(query: string, text: string): number {
  const wanted = searchTokens(query);
  if (wanted.length === 0) return 0;
  const haystack = foldText(text);
  return wanted.filter((token) => haystack.includes(token)).length / wanted.length;
}

/** A natural person's name as public pages show it: the first character and one star, 张* (market §5.4). */
export function maskedName(name: string): string {
  const first = [...name.trim()][0];
  return first ? `${first}*` : "*";
}
