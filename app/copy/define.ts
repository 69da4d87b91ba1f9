export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** The English half has the same keys and the same parameters as the Chinese half. */
type Same<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Same<T[K]> };

/** Words in both languages; a missing or extra key does not compile. */
export function define<const Z>(words: { readonly zh: Z; readonly en: Same<Z> }): { readonly [L in Lang]: Same<Z> } {
  return words as { readonly [L in Lang]: Same<Z> };
}
