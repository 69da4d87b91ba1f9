import type { ReasonCode } from "./reasons";

/** Numbers and words that a refusal's sentence needs (a date, a limit, an item's code). */
export type Detail = Readonly<Record<string, string | number>>;

/**
 * A refusal: a closed reason code, never free text; copy/refusals/reasons.ts holds the words. `also`: what else is wrong with the same input.
 * `again`: an equal press has made its change before, so that this one is led where that one led.
 */
export type Refusal = {
  readonly ok: false;
  readonly reason: ReasonCode;
  readonly detail?: Detail;
  readonly also?: readonly Refusal[];
  readonly again?: true;
};

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

/** Everything that is wrong with an input at once, the first foremost: null when nothing is. */
export function refusedAll(problems: readonly Refusal[]): Refusal | null {
  const [first, ...also] = problems;
  return first ? { ...first, ...(also.length > 0 && { also }) } : null;
}
