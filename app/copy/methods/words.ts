import type { PlainTerm } from "~/copy/posting/term-words";
import { termLabels } from "~/copy/posting/term-words";
import type { TermKey } from "~/domain/commission/sections";
import { type CarriedMethod, FIRST_METHOD } from "~/domain/selection/methods";
import type { Lang } from "../define";
import { lowestPriceWords } from "./lowest-price";
import { randomWords } from "./random";

/** What a method says of itself, in both languages: its name, what becomes of the price, the moment of selection, form and disclosure. */
export type MethodWords = typeof randomWords;

const WORDS: Readonly<Record<CarriedMethod, MethodWords>> = { RANDOM: randomWords, LOWEST_PRICE: lowestPriceWords };

/** The words of a commission's method. */
export function methodWords(lang: Lang, method: CarriedMethod): MethodWords[Lang] {
  return WORDS[method][lang];
}

/** What the pages say on which a selection is watched and verified; of no selection in particular what they say of the first method. */
export function selectionPages(lang: Lang, method: CarriedMethod = FIRST_METHOD): MethodWords[Lang]["pages"] {
  return WORDS[method][lang].pages;
}

const isPlain = (key: TermKey): key is PlainTerm => key !== "priceFen";

/** The name of a term in a notice of this method: what the price is depends on it. */
export function termLabel(lang: Lang, method: CarriedMethod, key: TermKey): string {
  return isPlain(key) ? termLabels[lang][key] : methodWords(lang, method).price;
}
