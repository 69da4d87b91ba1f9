import { createHash } from "node:crypto";
import type { CommissionPatch } from "#db/writes/apply-move";
import { findItem } from "~/domain/catalogue/find-item";
import type { TermKey } from "~/domain/commission/sections";
import type { DraftTerms } from "~/domain/commission/terms";
import { indexTokens } from "~/domain/kernel/chinese-text";
import { canonicalize } from "~/domain/kernel/jcs";

/** The draft with these terms replaced; a term that was emptied is gone, so that a draft never holds `undefined`. */
export function mergeTerms(before: DraftTerms, keys: readonly TermKey[], given: DraftTerms): DraftTerms {
  const kept = Object.entries(before).filter(([key]) => !keys.some((each) => each === key));
  const added = keys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]);
  return Object.fromEntries([...kept, ...added]);
}

/** Columns that lists and searches read, from the terms. */
export function draftColumns(terms: DraftTerms, purchaserName: string, number: string | null): CommissionPatch {
  const item = findItem(terms.itemCode ?? "");
  const ofItem = item ? [item.name.zh, item.name.en, ...item.aliases, ...item.approvals.map((each) => each.zh)] : [];
  const texts = [terms.title ?? "", number ?? "", terms.itemCode ?? "", ...ofItem, purchaserName];
  return { terms, title: terms.title ?? "", priceFen: terms.priceFen ?? null, search: indexTokens(...texts) };
}

/** SHA-256 of the terms in canonical form: what an event states of them, so that the notice cannot change unseen. */
export function termsHash(terms: DraftTerms): string {
  return createHash("sha256").update(canonicalize(terms)).digest("hex");
}

/** Everybody who wrote in it, each once (SD1). */
export function withEditor(editors: readonly string[], userId: string): string[] {
  return editors.includes(userId) ? [...editors] : [...editors, userId];
}
