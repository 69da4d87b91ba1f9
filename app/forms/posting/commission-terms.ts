import type { z } from "zod";
import { termOf } from "~/domain/commission/posting-checks";
import { NO_AFFILIATION } from "~/domain/commission/prefill";
import {
  COPY_TERMS,
  SECTION_TERMS,
  type Section,
  sectionAfter,
  TERM_SECTIONS,
  type TermKey,
  type TermSection,
} from "~/domain/commission/sections";
import type { CommissionTerms, DraftTerms } from "~/domain/commission/terms";
import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { optionalChoice, optionalInteger, optionalMoneyFen, optionalOfficePhone, optionalText } from "../fields";
import { type FormReply, mendReply } from "../reply";
import { cellName, readRows } from "./commission-rows";

/** Says what is wrong with a field of the form, by its name. */
export type Problem = (name: string, message: string) => void;
type Reader<T> = (form: FormData, problem: Problem) => T | undefined;

/** One field by a schema of fields.ts; what was left empty is not stated. */
export function take<T>(form: FormData, name: string, schema: z.ZodType<T | null>, problem: Problem): T | undefined {
  const sent = form.getAll(name);
  const result = schema.safeParse(sent.length > 1 ? sent : sent[0]);
  if (result.success) return result.data ?? undefined;
  problem(name, result.error.issues[0]?.message ?? fieldMessage("field.invalid"));
  return undefined;
}

const field =
  <T>(name: string, schema: z.ZodType<T | null>): Reader<T> =>
  (form, problem) =>
    take(form, name, schema, problem);
const line = (name: TermKey, max: number) => field(name, optionalText(max));
const lines = (name: TermKey, max: number) => field(name, optionalText(max, { lines: true }));

const UNITS = ["WD", "d"] as const;
const YES_NO = ["yes", "no"] as const;
export const AFFILIATIONS = ["none", "exists"] as const;

const yesOrNo =
  (name: TermKey): Reader<boolean> =>
  (form, problem) => {
    const answer = take(form, name, optionalChoice(YES_NO), problem);
    return answer === undefined ? undefined : answer === "yes";
  };

const READERS: { readonly [K in TermKey]: Reader<CommissionTerms[K]> } = {
  title: line("title", 80),
  itemCode: line("itemCode", 20),
  approvalItem: line("approvalItem", 120),
  projectCode: field("projectCode", optionalText(60, { exact: "code" })),
  content: lines("content", 4000),
  scale: lines("scale", 500),
  site: line("site", 200),
  quality: lines("quality", 2000),
  feeBasis: lines("feeBasis", 500),
  budgetSource: line("budgetSource", 200),
  qualificationNote: lines("qualificationNote", 500),
  legalBasis: lines("legalBasis", 1000),
  tenderLawBasis: lines("tenderLawBasis", 500),
  contactName: line("contactName", 40),
  complaintPhone: field("complaintPhone", optionalOfficePhone()),
  contactPhone: field("contactPhone", optionalOfficePhone()),
  priceFen: field("priceFen", optionalMoneyFen()),
  // How many it may be is a rule, which judges what could be read.
  windowWorkingDays: (form, problem) => take(form, "windowWorkingDays", optionalInteger({ min: 1, max: 999 }), problem),
  closeMinute: (form, problem) => take(form, "closeMinute", optionalText(5, { exact: "figures" }), problem),
  duration: (form, problem) => {
    const count = take(form, "duration-count", optionalInteger({ min: 1, max: 999 }), problem);
    const unit = take(form, "duration-unit", optionalChoice(UNITS), problem) ?? "WD";
    return count === undefined ? undefined : { count, unit };
  },
  tenderLawApplies: yesOrNo("tenderLawApplies"),
  higherGrade: yesOrNo("higherGrade"),
  affiliation: (form, problem) => {
    const kind = take(form, "affiliation-kind", optionalChoice(AFFILIATIONS), problem);
    const text = take(form, "affiliation-text", optionalText(500, { lines: true }), problem);
    if (kind === "none") return NO_AFFILIATION;
    if (kind === "exists" && text === undefined) problem("affiliation-text", fieldMessage("field.required"));
    return kind === "exists" ? text : undefined;
  },
  deliverables: (form, problem) => readRows(form, "deliverables", problem),
  avoided: (form, problem) => readRows(form, "avoided", problem),
  reportAuthors: (form, problem) => readRows(form, "reportAuthors", problem),
};

export type TermsRead = { readonly terms: DraftTerms; readonly errors: FormReply["errors"] };

/**
 * Terms of a section from its form. A field that was left empty is not stated (a draft may be saved half done); one that cannot be
 * read has its error by field name, and the others are read all the same. Never throws, whatever was sent.
 */
export function readTerms(keys: readonly TermKey[], form: FormData): TermsRead {
  const errors: Record<string, string[]> = {};
  const problem: Problem = (name, message) => {
    errors[name] ??= [message];
  };
  const found = keys.map((key) => [key, READERS[key](form, problem)] as const).filter(([, value]) => value !== undefined);
  return { terms: Object.fromEntries(found), errors };
}

/** The reply to a section's form with what is to be mended, everything typed kept; null when all could be read. */
export function termsReply(read: TermsRead, form: FormData): FormReply | null {
  return Object.keys(read.errors).length === 0 ? null : mendReply(form, read.errors);
}

/** What can be kept of a form that is still being typed: a term with a problem stays as it was stored. */
export function readableTerms(read: TermsRead): DraftTerms {
  const troubled = Object.keys(read.errors);
  return Object.fromEntries(
    Object.entries(read.terms).filter(([key]) => !troubled.some((name) => name === key || name.startsWith(`${key}-`))),
  );
}

/** A page of the draft that is a form: a section of terms, or `copy`, what differs from the earlier commission. */
export type FormSection = TermSection | "copy";

/**
 * The field in which a term is mended: of a list the first cell, of an answer with parts its first part. In: a refusal of a posting. Null
 * where it belongs to no one term.
 */
export function fieldOfRefusal(refusal: Refusal): string | null {
  const term = termOf(refusal);
  if (term === "avoided") return cellName("avoided", "reason", 0);
  return term;
}

/** The section that an address names, with its terms; null for any other text. */
export function sectionTerms(name: string | undefined): { readonly section: FormSection; readonly keys: readonly TermKey[] } | null {
  if (name === "copy") return { section: name, keys: COPY_TERMS };
  const section = TERM_SECTIONS.find((each) => each === name);
  return section ? { section, keys: SECTION_TERMS[section] } : null;
}

/** The section to which [保存并继续] leads; null: to the check of all. */
export const nextSection = (section: FormSection): Section | null => (section === "copy" ? null : sectionAfter(section));
