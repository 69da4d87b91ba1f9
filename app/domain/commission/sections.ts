import type { ServiceItem } from "../catalogue/item";
import type { CommissionTerms, DraftTerms } from "./terms";

export type TermKey = keyof CommissionTerms;

/** The task list of a posting: which terms each section asks for, in the order of the notice. */
export const SECTION_TERMS = {
  basics: ["title", "approvalItem", "projectCode"],
  content: ["content", "scale", "quality"],
  deliverables: ["deliverables"],
  schedule: ["site", "duration", "windowWorkingDays", "closeMinute"],
  price: ["priceFen", "feeBasis", "budgetSource"],
  agencies: ["higherGrade", "qualificationNote", "avoided", "reportAuthors", "affiliation"],
  legal: ["legalBasis", "tenderLawApplies", "tenderLawBasis"],
  contact: ["complaintPhone", "contactName", "contactPhone"],
} as const satisfies Readonly<Record<string, readonly TermKey[]>>;

/** A term without a section would be asked nowhere: this does not compile then. */
type Unasked = Exclude<TermKey, "itemCode" | (typeof SECTION_TERMS)[keyof typeof SECTION_TERMS][number]>;
const UNASKED: [Unasked] extends [never] ? readonly [] : never = [];

export type TermSection = keyof typeof SECTION_TERMS;
export const TERM_SECTIONS = Object.keys(SECTION_TERMS) as TermSection[];

/** Sections of the task list and of remarks: those of terms, and the attachments, which are files and not terms. */
export const SECTIONS = [...TERM_SECTIONS.slice(0, -1), "attachments", "contact"] as const as readonly (TermSection | "attachments")[];
export type Section = TermSection | "attachments";

/** The section in which a term is asked; the item, which has none, is named with the basics. */
export const sectionOf = (term: TermKey): TermSection =>
  TERM_SECTIONS.find((section) => (SECTION_TERMS[section] as readonly TermKey[]).includes(term)) ?? "basics";

/** The section that follows in the task list; null after the last. */
export const sectionAfter = (section: Section): Section | null => SECTIONS[SECTIONS.indexOf(section) + 1] ?? null;

/** What usually differs in a commission that was copied from an earlier one: asked on one page. */
export const COPY_TERMS = [
  "title",
  "projectCode",
  "content",
  "scale",
  "site",
  "priceFen",
  "reportAuthors",
] as const satisfies readonly TermKey[];

/** Every term in the order of the notice; `itemCode` is chosen first and has no section. */
export const TERM_ORDER: readonly TermKey[] = ["itemCode", ...UNASKED, ...TERM_SECTIONS.flatMap((section) => [...SECTION_TERMS[section]])];

/** Terms that a notice may leave empty. */
const OPTIONAL = ["projectCode", "qualificationNote", "avoided", "contactName"] as const satisfies readonly TermKey[];
/** What stands for nothing in a term that may be empty. */
const EMPTY: Pick<CommissionTerms, (typeof OPTIONAL)[number] | "reportAuthors" | "higherGrade"> = {
  projectCode: "",
  higherGrade: false,
  qualificationNote: "",
  avoided: [],
  reportAuthors: [],
  contactName: "",
};

/** What of an item decides which terms are asked. */
export type AskedBy = Pick<ServiceItem, "reviewsAuthorsWork" | "stricter">;

/** Whether an item asks for a term at all: authors where work is reviewed, the higher grade where a case of it needs one. */
export function isAsked(key: TermKey, item: AskedBy | null): boolean {
  if (item === null) return true;
  if (key === "reportAuthors") return item.reviewsAuthorsWork;
  return key !== "higherGrade" || item.stricter !== undefined;
}

/** Whether a term may stay empty: optional ones, and what the item does not ask for. */
export function isOptional(key: TermKey, item: AskedBy | null): boolean {
  if (key === "reportAuthors" || key === "higherGrade") return item === null || !isAsked(key, item);
  return OPTIONAL.some((each) => each === key);
}

function isEmpty(value: DraftTerms[TermKey]): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Terms that a notice needs and the draft lacks, in the order of the notice. Empty: complete (market §3.3 #2a). */
export function missingTerms(draft: DraftTerms, item: AskedBy | null): TermKey[] {
  return TERM_ORDER.filter((key) => !isOptional(key, item) && isEmpty(draft[key]));
}

export type SectionState = "todo" | "doing" | "done" | "problem";

/** How far a section is; `remarked` when the last return named it and nothing in it has changed since. */
export function sectionState(section: TermSection, draft: DraftTerms, item: AskedBy | null, remarked: boolean): SectionState {
  if (remarked) return "problem";
  const keys: readonly TermKey[] = SECTION_TERMS[section];
  const missing = missingTerms(draft, item).filter((key) => keys.includes(key));
  if (missing.length === 0) return "done";
  return keys.every((key) => isEmpty(draft[key])) ? "todo" : "doing";
}

/** The draft as complete terms, the optional ones filled with nothing; null while something is missing. */
export function completeTerms(draft: DraftTerms, item: AskedBy | null): CommissionTerms | null {
  if (missingTerms(draft, item).length > 0) return null;
  return { ...EMPTY, ...draft } as CommissionTerms;
}
