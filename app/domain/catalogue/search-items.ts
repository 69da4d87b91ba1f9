import { foldText, normaliseText, searchTokens } from "../kernel/chinese-text";
import { findItem } from "./find-item";
import type { ServiceItem } from "./item";
import { ITEMS } from "./items";

function weighted(item: ServiceItem): readonly (readonly [text: string, weight: number])[] {
  return [
    [`${item.name.zh} ${item.name.en} ${item.code}`, 4],
    [item.aliases.join(" "), 3],
    [item.approvals.map((approval) => `${approval.zh} ${approval.en}`).join(" "), 1],
  ].map(([text, weight]) => [foldText(String(text)), Number(weight)] as const);
}

/**
 * Items whose name, aliases or linked approval hold at least half of the query's bigrams (or its single character, or its Latin
 * words), the best first; an item's whole code finds it alone; an empty query gives the whole list in order. Market §5.5; search by bigrams.
 */
export function searchItems(query: string): readonly ServiceItem[] {
  const byCode = findItem(foldText(query).trim().toUpperCase());
  if (byCode) return [byCode];
  const tokens = searchTokens(query);
  if (tokens.length === 0) return normaliseText(query) === "" ? ITEMS : [];
  const scored = ITEMS.map((item) => {
    const texts = weighted(item);
    const found = tokens.map((token) => Math.max(0, ...texts.map(([text, weight]) => (text.includes(token) ? weight : 0))));
    const hits = found.filter((weight) => weight > 0).length;
    return { item, hits, score: found.reduce((sum, weight) => sum + weight, 0) };
  });
  return scored
    .filter(({ hits }) => hits * 2 >= tokens.length && hits > 0)
    .sort((a, b) => b.score - a.score || (a.item.code < b.item.code ? -1 : 1))
    .map(({ item }) => item);
}
