import { type Decision, ok, type Refusal, refused } from "../kernel/decision";
import { rulesAt } from "../rulebook/rules";
import { closeMinutes, minuteText } from "./close-minute";
import { CHECK_NAMES, judge, minimumWindow, type PostingContext, priceLimit, type TermCheck } from "./posting-checks";
import type { PostingMethod } from "./posting-method";
import { completeTerms, missingTerms } from "./sections";
import type { AvoidanceTerms, AvoidedAgency, CommissionTerms, DraftTerms } from "./terms";

export type PostingCheck = "itemPostable" | "methodRuns" | "complete" | TermCheck;

/** One check of the page that clerk, approver and office see, with everything that it refuses: none when it is passed. */
export type CheckResult = { readonly check: PostingCheck; readonly refusals: readonly Refusal[] };

/** A method that is off is nobody's posting (market §4.6). */
function methodRefusal({ isOffered }: PostingContext): Refusal | null {
  return isOffered ? null : refused("posting.method-off");
}

/** What the form of a draft says of its limits: windows in working days, the price in fen, minutes as "HH:MM", the selection in minutes after the close. §3.1, §3.4. */
export function postingLimits(method: PostingMethod, isRelist: boolean, now: Date) {
  const rules = rulesAt(now);
  return {
    minimumWindow: minimumWindow(method, isRelist, now),
    maximumWindow: rules.value("window.max"),
    priceLimitFen: priceLimit(now).limitFen,
    closeMinutes: closeMinutes(now),
    clockFrom: minuteText(rules.value("window.clock_from")),
    clockTo: minuteText(rules.value("window.clock_to")),
    selectDelay: rules.value("select.delay"),
    files: rules.value("file.max_count"),
  };
}
export type PostingLimits = ReturnType<typeof postingLimits>;

/**
 * Every check of a posting with its result, in a fixed order, as far as the terms are stated. The first refusal is the posting's.
 * Market §3.1, §3.3 #1–2, §3.4, §4.3, §5.2, §6.8.
 */
export function postingChecks(draft: DraftTerms, context: PostingContext): CheckResult[] {
  const { item } = context;
  if (!item.ok) return [{ check: "itemPostable", refusals: [item] }];
  const withoutMethod = methodRefusal(context);
  const missing = missingTerms(draft, item.value);
  return [
    { check: "itemPostable", refusals: [] },
    // A check that only a method can fail is told where it fails.
    ...(withoutMethod ? [{ check: "methodRuns" as const, refusals: [withoutMethod] }] : []),
    { check: "complete", refusals: missing.length === 0 ? [] : [refused("posting.incomplete", { count: missing.length })] },
    ...CHECK_NAMES.map((check) => ({ check, refusals: judge(check, draft, item.value, context) })),
  ];
}

/**
 * Whether the terms may be posted now: asked when they are submitted, approved and published, since rules and catalogue may change
 * between. Amounts in fen. Refusals: the item's (`item.unknown`, `item.abolished` with the document, …), `posting.method-off`,
 * `posting.incomplete` {count},
 * `posting.price`, `posting.over-threshold` {limitFen, rule}, `posting.tender-law`, `posting.tender-basis`, `posting.tender-amount` {statedFen,
 * priceFen}, `posting.window-short` {min}, `posting.window-long` {max}, `posting.close-minute` {from, to}, `posting.avoided-reason` {name},
 * `posting.project-code`, `posting.grade-other` {stated, required}, `posting.grade-none` {stated}, `posting.grade-doubt` {sign, grade, when}.
 */
export function decidePosting(draft: DraftTerms, context: PostingContext): Decision<CommissionTerms> {
  const [failing] = postingChecks(draft, context).flatMap(({ refusals }) => refusals);
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
