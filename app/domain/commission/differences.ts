import { TERM_ORDER, type TermKey } from "./sections";
import type { DraftTerms } from "./terms";

/** One term that changed: as it was and as it is; undefined where it was or is not stated. */
export type Difference = { readonly key: TermKey; readonly before: DraftTerms[TermKey]; readonly after: DraftTerms[TermKey] };

/** Equality of terms: texts, numbers and lists of plain records, whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, at) => same(each, other[at]));
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** A term that is missing and one that is empty are equal, because a draft keeps either. */
const plain = (value: unknown): unknown => (value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value);

/** What changed from one state of the terms to another, in the order of the notice; empty when nothing did. */
export function differences(before: DraftTerms, after: DraftTerms): Difference[] {
  return TERM_ORDER.filter((key) => !same(plain(before[key]), plain(after[key]))).map((key) => ({
    key,
    before: before[key],
    after: after[key],
  }));
}
