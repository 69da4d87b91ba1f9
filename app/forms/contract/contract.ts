import { z } from "zod";
import type { DeliverableTerm } from "~/domain/commission/terms";
import { type ContractTerms, type FilingMeasure, filingProblems, KEY_TERMS, type KeyTerm } from "~/domain/contract/key-terms";
import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { choice, dateKey, integer, moneyFen, optionalText, requiredText, revision } from "../fields";
import { requiredFile } from "../files";
import { type Parsed, parseForm } from "../parse";
import { cellName, readRows } from "../posting/commission-rows";
import { besideFields } from "../reply";

/** A move with its reason. */
export const reasonForm = (max: number) => z.object({ revision: revision(), reason: requiredText(max, { lines: true }) });

/** Key terms that may differ from the notice, each with its reason; the price may not. */
export const DEVIATION_TERMS = KEY_TERMS.filter((term): term is Exclude<KeyTerm, "price"> => term !== "price");

/** The field of a reason for a difference. */
export const deviationName = (term: KeyTerm) => `deviation-${term}`;

const LONGEST_TERM = 1000;

const filingForm = z.object({
  revision: revision(),
  signedOn: dateKey(),
  price: moneyFen(),
  durationCount: integer({ min: 1, max: LONGEST_TERM }),
  durationUnit: choice(["WD", "d"]),
  payDays: integer({ min: 1, max: LONGEST_TERM }),
  "deviation-duration": optionalText(300, { lines: true }),
  "deviation-deliverables": optionalText(300, { lines: true }),
  "deviation-payment": optionalText(300, { lines: true }),
  document: requiredFile(),
});

export type FilingForm = {
  readonly revision: number;
  readonly contract: ContractTerms;
  readonly deviations: Readonly<Record<string, string>>;
  readonly document: File;
};

/** The field that a rule's refusal of a filing belongs to. */
export function filingField({ reason, detail }: Refusal): string | null {
  if (reason === "contract.price") return "price";
  if (reason === "contract.pay-days") return "payDays";
  if (reason === "contract.signed-on") return "signedOn";
  return reason === "contract.unreasoned" ? deviationName(detail?.term as KeyTerm) : null;
}

type Fields = z.output<typeof filingForm>;
type Rows = { readonly deliverables: readonly DeliverableTerm[]; readonly problems: Readonly<Record<string, string>> };

/** The deliverables, of which there is at least one. */
function deliverablesIn(form: FormData): Rows {
  const problems: Record<string, string> = {};
  const deliverables: readonly DeliverableTerm[] = readRows(form, "deliverables", (name, message) => {
    problems[name] = message;
  });
  const none = deliverables.length === 0 && Object.keys(problems).length === 0;
  return { deliverables, problems: none ? { [cellName("deliverables", "name", 0)]: fieldMessage("field.required") } : problems };
}

/** The reasons that were given, by key term. */
function deviationsIn(given: Partial<Fields>): FilingForm["deviations"] {
  const reasons = DEVIATION_TERMS.map((term) => [term, given[`deviation-${term}`]] as const);
  return Object.fromEntries(reasons.filter((pair): pair is readonly [(typeof pair)[0], string] => typeof pair[1] === "string"));
}

/** The key terms that could be read; a duration is whole, and so are the deliverables. */
function termsIn({ signedOn, price, durationCount, durationUnit, payDays }: Partial<Fields>, rows: Rows): Partial<ContractTerms> {
  return {
    ...(signedOn !== undefined && { signedOn }),
    ...(price !== undefined && { priceFen: price }),
    ...(durationCount !== undefined && durationUnit !== undefined && { duration: { count: durationCount, unit: durationUnit } }),
    ...(Object.keys(rows.problems).length === 0 && { deliverables: rows.deliverables }),
    ...(payDays !== undefined && { payDays }),
  };
}

/**
 * A contract for filing: key terms, its deliverables row by row, reasons for what differs, the document; measured, where it can be, as far
 * as it could be read.
 */
export function parseFiling(form: FormData, measure: FilingMeasure | null): Parsed<FilingForm> {
  const rows = deliverablesIn(form);
  const more = (given: Partial<Fields>) =>
    besideFields(measure ? filingProblems(termsIn(given, rows), deviationsIn(given), measure) : [], filingField);
  const parsed = parseForm(filingForm, form, more, rows.problems);
  if (!parsed.ok) return parsed;
  const { signedOn, price, durationCount, durationUnit, payDays, document, revision: seen } = parsed.value;
  const duration = { count: durationCount, unit: durationUnit };
  const contract = { signedOn, priceFen: price, duration, deliverables: rows.deliverables, payDays };
  return { ok: true, value: { revision: seen, contract, deviations: deviationsIn(parsed.value), document } };
}

/** A corrected file with the reason. */
export const correctForm = z.object({ upload: requiredFile(), reason: requiredText(300, { lines: true }) });
