import { z } from "zod";
import type { DeliverableTerm } from "~/domain/commission/terms";
import { type ContractTerms, KEY_TERMS, type KeyTerm } from "~/domain/contract/key-terms";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { readRows } from "./commission-rows";
import { choice, dateKey, integer, moneyFen, optionalText, requiredText, revision } from "./fields";
import { requiredFile } from "./files";
import { type Parsed, parseForm } from "./parse";
import { mendReply } from "./reply";

/** A lone button that counts: only the state that the person saw goes with it. */
export const pressedForm = z.object({ revision: revision() });

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

/** A contract for filing: key terms, its deliverables row by row, reasons for what differs, the document. */
export function parseFiling(form: FormData): Parsed<FilingForm> {
  const parsed = parseForm(filingForm, form);
  const errors: Record<string, string[]> = {};
  const deliverables: readonly DeliverableTerm[] = readRows(form, "deliverables", (name, message) => {
    errors[name] = [message];
  });
  if (deliverables.length === 0 && Object.keys(errors).length === 0) errors["deliverables-name-0"] = [fieldMessage("field.required")];
  if (!parsed.ok) return { ok: false, reply: { ...parsed.reply, errors: { ...parsed.reply.errors, ...errors } } };
  if (Object.keys(errors).length > 0) return { ok: false, reply: mendReply(form, errors) };
  const { signedOn, price, durationCount, durationUnit, payDays, document, revision: seen, ...reasons } = parsed.value;
  const given = DEVIATION_TERMS.flatMap((term) => {
    const reason = reasons[`deviation-${term}`];
    return reason === null ? [] : [[term, reason] as const];
  });
  return {
    ok: true,
    value: {
      revision: seen,
      contract: { signedOn, priceFen: price, duration: { count: durationCount, unit: durationUnit }, deliverables, payDays },
      deviations: Object.fromEntries(given),
      document,
    },
  };
}

/** A corrected file with the reason. */
export const correctForm = z.object({ upload: requiredFile(), reason: requiredText(300, { lines: true }) });
