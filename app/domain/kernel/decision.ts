import type { ReasonCode } from "./reasons";

/** Numbers and words that a refusal's sentence needs (a date, a limit, an item's code). */
export type Detail = Readonly<Record<string, string | number>>;

/** A refusal: a closed reason code, never free text; copy/reasons.ts holds the words. */
export type Refusal = { readonly ok: false; readonly reason: ReasonCode; readonly detail?: Detail };

/** What a rule answers: the value, or the one reason why not. */
export type Decision<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The yes of a decision. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The no of a decision. */
export function refused(reason: ReasonCode, detail?: Detail): Refusal {
  return detail ? { ok: false, reason, detail } : { ok: false, reason };
}
