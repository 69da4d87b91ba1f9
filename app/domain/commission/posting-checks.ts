import type { ServiceItem } from "../catalogue/item";
import { gradesIn, requirementOf } from "../catalogue/qualification";
import type { Decision, Refusal } from "../kernel/decision";
import { refused } from "../kernel/decision";
import type { ReasonCode } from "../kernel/reasons";
import { rulesAt } from "../rulebook/rules";
import { isCloseMinute, minuteText } from "./close-minute";
import { strangeGrade } from "./grade-demands";
import type { PostingMethod } from "./posting-method";
import { isProjectCode } from "./project-code";
import type { TermKey } from "./sections";
import { strangeAmount } from "./tender-reason";
import type { DraftTerms } from "./terms";

/** What a posting is judged by beside its terms. */
export type PostingContext = {
  /** The catalogue's answer for the item: postable, or why not (an abolished item names the document). */
  readonly item: Decision<ServiceItem>;
  /** Posts a failed commission again: its window may be shorter. */
  readonly isRelist: boolean;
  /** The method by which the work is to be given out, and whether the rules of now offer it for this stream. */
  readonly method: PostingMethod;
  readonly isOffered: boolean;
  readonly now: Date;
};

/** Judges the terms that are stated; one that is not stated yet is not judged. */
type Check = (terms: DraftTerms, item: ServiceItem, context: PostingContext) => readonly (Refusal | null)[];

const isBlank = (text: string | undefined) => text !== undefined && text.trim() === "";

/** Of the thresholds that apply the lower one refuses, and its rule (§3.1). In fen. */
export function priceLimit(now: Date) {
  const rules = rulesAt(now);
  const [department, tender] = [rules.value("threshold.dept_service"), rules.value("threshold.tender_service")];
  return department <= tender
    ? { limitFen: department, rule: "threshold.dept_service" }
    : { limitFen: tender, rule: "threshold.tender_service" };
}

/** §3.1. */
const belowThreshold: Check = ({ priceFen }, _item, { now }) => {
  if (priceFen === undefined) return [];
  if (priceFen <= 0) return [refused("posting.price")];
  const limit = priceLimit(now);
  return [priceFen >= limit.limitFen ? refused("posting.over-threshold", limit) : null];
};

/** Statutory tenders must never be decided by lot; the reason why this is none argues with this price (§4.3). */
const outsideTenderLaw: Check = ({ tenderLawApplies, tenderLawBasis, priceFen }) => {
  if (tenderLawApplies) return [refused("posting.tender-law")];
  if (isBlank(tenderLawBasis)) return [refused("posting.tender-basis")];
  if (tenderLawBasis === undefined || priceFen === undefined) return [];
  const strange = strangeAmount(tenderLawBasis, priceFen);
  return [strange === null ? null : refused("posting.tender-amount", { statedFen: strange, priceFen })];
};

/** Working days that entry stays open at least, by the method's rule. §3.4. */
export function minimumWindow(method: PostingMethod, isRelist: boolean, now: Date): number {
  return rulesAt(now).count(isRelist ? method.relistWindow : method.window);
}

/** §3.4. */
const windowAllowed: Check = ({ windowWorkingDays, closeMinute }, _item, { method, isRelist, now }) => {
  const [least, rules] = [minimumWindow(method, isRelist, now), rulesAt(now)];
  const most = rules.value("window.max");
  const days = windowWorkingDays;
  return [
    days !== undefined && days < least ? refused("posting.window-short", { min: least }) : null,
    days !== undefined && days > most ? refused("posting.window-long", { max: most }) : null,
    closeMinute === undefined || isCloseMinute(closeMinute, now)
      ? null
      : refused("posting.close-minute", {
          from: minuteText(rules.value("window.clock_from")),
          to: minuteText(rules.value("window.clock_to")),
        }),
  ];
};

/** An avoidance states its reason (§6.8). */
const avoidanceStated: Check = ({ avoided = [] }) =>
  avoided.filter(({ reason }) => isBlank(reason)).map(({ name }) => refused("posting.avoided-reason", { name }));

/** A code that cannot be one leads to no project. */
const projectCodeRead: Check = ({ projectCode }) => [
  projectCode === undefined || projectCode === "" || isProjectCode(projectCode) ? null : refused("posting.project-code"),
];

/** The project's own words speak of the case that needs the higher grade, and the purchaser says it is none and not why (§5.2). */
function gradeDoubt({ higherGrade, qualificationNote, title = "", scale = "", site = "" }: DraftTerms, item: ServiceItem): Refusal | null {
  if (!item.stricter || higherGrade !== false || (qualificationNote ?? "").trim() !== "") return null;
  const sign = item.stricter.signs.find((each) => `${title} ${scale} ${site}`.includes(each));
  if (sign === undefined) return null;
  const [grade] = gradesIn(requirementOf(item, { higherGrade: true }));
  return refused("posting.grade-doubt", { sign, grade: grade?.zh ?? "", when: item.stricter.when.zh, whenEn: item.stricter.when.en });
}

/** A note neither lowers what the law requires nor adds to it (§5.2). */
const gradeFits: Check = (terms, item) => {
  const requirement = requirementOf(item, terms);
  const [required] = gradesIn(requirement);
  const stated = strangeGrade(terms.qualificationNote ?? "", requirement);
  const doubt = gradeDoubt(terms, item);
  if (stated === null) return [doubt];
  return [required ? refused("posting.grade-other", { stated, required: required.zh }) : refused("posting.grade-none", { stated }), doubt];
};

export const CHECKS = {
  belowThreshold,
  outsideTenderLaw,
  windowAllowed,
  avoidanceStated,
  projectCodeRead,
  gradeFits,
} as const satisfies Readonly<Record<string, Check>>;
export type TermCheck = keyof typeof CHECKS;
export const CHECK_NAMES = Object.keys(CHECKS) as TermCheck[];

/** Where each refusal of a check is mended: the term that is wrong. */
const TERM_OF: Readonly<Partial<Record<ReasonCode, TermKey>>> = {
  "posting.price": "priceFen",
  "posting.over-threshold": "priceFen",
  "posting.tender-law": "tenderLawApplies",
  "posting.tender-basis": "tenderLawBasis",
  "posting.tender-amount": "tenderLawBasis",
  "posting.window-short": "windowWorkingDays",
  "posting.window-long": "windowWorkingDays",
  "posting.close-minute": "closeMinute",
  "posting.avoided-reason": "avoided",
  "posting.project-code": "projectCode",
  "posting.grade-other": "qualificationNote",
  "posting.grade-none": "qualificationNote",
  "posting.grade-doubt": "higherGrade",
};

/** The term by which a refusal of a posting is mended; null where it is none of one term. */
export const termOf = ({ reason }: Refusal): TermKey | null => TERM_OF[reason] ?? null;

/** Everything that one check has against the terms as far as they are stated. */
export function judge(check: TermCheck, terms: DraftTerms, item: ServiceItem, context: PostingContext): Refusal[] {
  return CHECKS[check](terms, item, context).filter((each) => each !== null);
}

/**
 * What the rules have against these terms of a draft already, so that a section is judged when it is saved; terms that are not stated, and
 * all of an item that may not be posted, are judged when it is handed in. Refusals as `decidePosting`'s.
 */
export function earlyRefusals(draft: DraftTerms, keys: readonly TermKey[], context: PostingContext): Refusal[] {
  const { item } = context;
  if (!item.ok) return [];
  return CHECK_NAMES.flatMap((check) => judge(check, draft, item.value, context)).filter((refusal) => {
    const term = termOf(refusal);
    return term !== null && keys.includes(term);
  });
}
