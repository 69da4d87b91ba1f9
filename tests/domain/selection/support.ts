import type { Json } from "~/domain/kernel/jcs";
import type { SelectionResult } from "~/domain/selection/case";
import { readCase } from "~/domain/selection/read-case";
import { computeSelection } from "~/domain/selection/run-selection";
import { portableHashes } from "~/domain/verifiable/hash";
import pairs from "../../fixtures/selection-cases.json";

type Loose = Readonly<Record<string, unknown>>;
const BASE = pairs[0]?.case as Loose;

/** A case of the given method over the fixture's beacon, with changes. */
export function caseOf(method: string, entrants: readonly Loose[], change: Loose = {}): Loose {
  return { ...BASE, method, entrants, ...change };
}

/** Entrants with prices, by id. */
export function priced(prices: Readonly<Record<string, number>>): readonly Loose[] {
  return Object.entries(prices).map(([id, amountFen]) => ({ id, amountFen }));
}

type Details = {
  readonly abnormallyLow?: string;
  readonly dropped?: readonly string[];
  readonly bigList?: readonly { readonly id: string; readonly tickets: number }[];
  readonly totals?: Readonly<Record<string, string>>;
};

/** The result of a case that must be one; the beacon, always the fixture's, is not verified each time. */
export function resultOf(value: Loose): SelectionResult & { readonly details: Details } {
  const read = readCase(value as Json);
  if (!read.ok) throw new Error(`${read.field}: ${read.expected}`);
  return computeSelection(read.value, portableHashes).result as SelectionResult & { readonly details: Details };
}

/** The field and expectation that make a value no case; null when it is one. */
export function misfitOf(value: unknown): string | null {
  const read = readCase(value as Json);
  return read.ok ? null : `${read.field}: ${read.expected}`;
}
