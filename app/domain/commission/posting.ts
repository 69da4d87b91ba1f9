import type { ServiceItem } from "../catalogue/item";
import { type Decision, ok, type Refusal, refused } from "../kernel/decision";
import { rulesAt } from "../rulebook/rules";
import { closeMinutes, isCloseMinute, minuteText } from "./close-minute";
import type { PostingMethod } from "./posting-method";
import { completeTerms, missingTerms } from "./sections";
import { strangeAmount } from "./tender-reason";
import type { AvoidanceTerms, AvoidedAgency, CommissionTerms, DraftTerms } from "./terms";

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

type Check = (terms: CommissionTerms, item: ServiceItem, context: PostingContext) => Refusal | null;

/** Of the thresholds that apply the lower one refuses (§3.1). */
const belowThreshold: Check = (terms, _item, { now }) => {
  if (terms.priceFen <= 0) return refused("posting.price");
  const rules = rulesAt(now);
  const department = rules.value("threshold.dept_service");
  const tender = rules.value("threshold.tender_service");
  const limit = Math.min(department, tender);
  const name = limit === department ? "threshold.dept_service" : "threshold.tender_service";
  return terms.priceFen >= limit ? refused("posting.over-threshold", { limitFen: limit, rule: name }) : null;
};

/** Statutory tenders must never be decided by lot; the reason why this is none argues with this price (§4.3). */
const outsideTenderLaw: Check = (terms) => {
  if (terms.tenderLawApplies) return refused("posting.tender-law");
  if (terms.tenderLawBasis.trim() === "") return refused("posting.tender-basis");
  const strange = strangeAmount(terms.tenderLawBasis, terms.priceFen);
  return strange === null ? null : refused("posting.tender-amount", { statedFen: strange, priceFen: terms.priceFen });
};

/** §3.4. */
const windowAllowed: Check = (terms, _item, { method, isRelist, now }) => {
  const least = minimumWindow(method, isRelist, now);
  const rules = rulesAt(now);
  const most = rules.value("window.max");
  if (terms.windowWorkingDays < least) return refused("posting.window-short", { min: least });
  if (terms.windowWorkingDays > most) return refused("posting.window-long", { max: most });
  if (isCloseMinute(terms.closeMinute, now)) return null;
  return refused("posting.close-minute", {
    from: minuteText(rules.value("window.clock_from")),
    to: minuteText(rules.value("window.clock_to")),
  });
};

/** An avoidance states its reason; an author never reviews its own report (§6.8). */
const avoidanceStated: Check = (terms, item) => {
  const silent = terms.avoided.find((agency) => agency.reason.trim() === "");
  if (silent) return refused("posting.avoided-reason", { name: silent.name });
  if (!item.reviewsAuthorsWork || terms.reportAuthors.length > 0) return null;
  return refused("posting.authors-missing", { item: item.name.zh, itemEn: item.name.en });
};

const CHECKS = { belowThreshold, outsideTenderLaw, windowAllowed, avoidanceStated } as const satisfies Readonly<Record<string, Check>>;
export type PostingCheck = "itemPostable" | "methodRuns" | "complete" | keyof typeof CHECKS;

/** One check of the page that the approver and the office see. */
export type CheckResult = { readonly check: PostingCheck; readonly refusal: Refusal | null };

/** Working days that entry stays open at least, by the method's rule. §3.4. */
export function minimumWindow(method: PostingMethod, isRelist: boolean, now: Date): number {
  return rulesAt(now).count(isRelist ? method.relistWindow : method.window);
}

/** A method that is off, or whose selection the site cannot make yet, is nobody's posting (market §4.6). */
function methodRefusal({ method, isOffered }: PostingContext): Refusal | null {
  if (!isOffered) return refused("posting.method-off");
  return method.runs ? null : refused("posting.method-not-run");
}

/** What the form of a draft says of its window: minutes as "HH:MM", the selection in minutes after the close. §3.4. */
export function postingLimits(method: PostingMethod, isRelist: boolean, now: Date) {
  const rules = rulesAt(now);
  return {
    minimumWindow: minimumWindow(method, isRelist, now),
    closeMinutes: closeMinutes(now),
    clockFrom: minuteText(rules.value("window.clock_from")),
    clockTo: minuteText(rules.value("window.clock_to")),
    selectDelay: rules.value("select.delay"),
  };
}
export type PostingLimits = ReturnType<typeof postingLimits>;

/** Working days that any posting may state, first or again. §3.4. */
export function windowBounds(now: Date): { readonly min: number; readonly max: number } {
  const rules = rulesAt(now);
  return { min: rules.value("window.relist"), max: rules.value("window.max") };
}

/**
 * Every check of a posting with its result, in a fixed order; those that need complete terms are left out while some are missing.
 * The first refusal is the posting's. Market §3.1, §3.3 #1–2, §3.4, §4.3, §6.8.
 */
export function postingChecks(draft: DraftTerms, context: PostingContext): CheckResult[] {
  const { item } = context;
  if (!item.ok) return [{ check: "itemPostable", refusal: item }];
  const withoutMethod = methodRefusal(context);
  const missing = missingTerms(draft, item.value);
  const terms = completeTerms(draft, item.value);
  const first: CheckResult[] = [
    { check: "itemPostable", refusal: null },
    // A check that only a method can fail is told where it fails.
    ...(withoutMethod ? [{ check: "methodRuns" as const, refusal: withoutMethod }] : []),
    { check: "complete", refusal: terms ? null : refused("posting.incomplete", { count: missing.length }) },
  ];
  if (!terms) return first;
  const names = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
  return [...first, ...names.map((check) => ({ check, refusal: CHECKS[check](terms, item.value, context) }))];
}

/**
 * Whether the terms may be posted now: asked when they are submitted, approved and published, since rules and catalogue may change
 * between. Amounts in fen. Refusals: the item's (`item.unknown`, `item.abolished` with the document, …), `posting.method-off`,
 * `posting.method-not-run`, `posting.incomplete` {count},
 * `posting.price`, `posting.over-threshold` {limitFen, rule}, `posting.tender-law`, `posting.tender-basis`, `posting.tender-amount` {statedFen,
 * priceFen}, `posting.window-short` {min}, `posting.window-long` {max}, `posting.close-minute` {from, to}, `posting.avoided-reason` {name},
 * `posting.authors-missing` {item}.
 */
export function decidePosting(draft: DraftTerms, context: PostingContext): Decision<CommissionTerms> {
  const failing = postingChecks(draft, context).find((result) => result.refusal !== null)?.refusal;
  if (failing) return failing;
  const terms = context.item.ok ? completeTerms(draft, context.item.value) : null;
  return terms ? ok(terms) : refused("posting.incomplete", { count: 0 });
}

/** Why an agency is kept out: its own work is reviewed, it gave up the award before, or the purchaser says why. */
export type Avoided = AvoidedAgency & { readonly because: "author" | "abandoned" | "stated" };

/**
 * All agencies that may not enter (E5), each once: the authors of the reviewed work (§6.8), those that gave up the award of the
 * commission posted again (§3.5), and the named ones with their reasons.
 */
export function avoidedAgencies(terms: AvoidanceTerms): Avoided[] {
  const all: Avoided[] = [
    ...(terms.reportAuthors ?? []).map((author) => ({ ...author, reason: "", because: "author" as const })),
    ...(terms.barred ?? []).map((agency) => ({ ...agency, reason: "", because: "abandoned" as const })),
    ...(terms.avoided ?? []).map((agency) => ({ ...agency, because: "stated" as const })),
  ];
  return all.filter((agency, place) => all.findIndex(({ uscc }) => uscc === agency.uscc) === place);
}
