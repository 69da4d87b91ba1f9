import type { Calendar } from "../kernel/calendar";
import type { EventKind } from "../kernel/events";
import { COMMISSION_STATUSES, type CommissionStatus } from "../kernel/statuses";
import type { Rule } from "../rulebook/rules";
import { type Clock, COMMISSION, partyOf, ruleOfClock, VERBS, type Verb } from "./commission";
import type { Due } from "./due";
import { type CommissionFacts, type CommissionRules, rulesToSign } from "./facts";
import { selectionParty } from "./selection";
import { dueOfSelection, ruleOfSelectionClock, type SelectionClock } from "./selection-clocks";
import { AWAITED_VERBS, type AwaitedVerb, selectionMoveOf, selectionStep } from "./selections";
import type { TurnParty } from "./turn-party";

/** A verb of the commission itself, or of its selection. */
type CourseVerb = Verb | AwaitedVerb;
const isOfSelection = (verb: CourseVerb): verb is AwaitedVerb => AWAITED_VERBS.some((each) => each === verb);

/** A step of the ordinary course that has not happened yet. */
export type StepAhead = { readonly verb: CourseVerb; readonly party: TurnParty; readonly due: Due | null; readonly basis: Rule | null };

/** The ordinary course after publication, in order: the step, and from which status on it lies behind. */
const COURSE = [
  { verb: "close-registration", until: "registration_closed" },
  { verb: "draw", until: "result_published" },
  { verb: "issue-award", until: "awarded" },
  { verb: "confirm-award", until: "contract_signing" },
  { verb: "file-contract", until: "contract_signed" },
  { verb: "confirm-filing", until: "in_performance" },
  { verb: "deliver", until: "delivered" },
  { verb: "accept", until: "accepted" },
  { verb: "record-payment", until: "closed" },
  { verb: "rate", until: "closed" },
] as const satisfies readonly { verb: CourseVerb; until: CommissionStatus }[];

/** The clock by which a step of the commission comes; an opening comes by the commission's own, at the moment that it promised. */
function clockOf(verb: CourseVerb): Clock | "at-once" | undefined {
  if (isOfSelection(verb)) return "CK_SELECTION";
  const { deadline, fires } = COMMISSION.moveOf(verb);
  return deadline ?? (fires === "beacon" ? undefined : fires);
}

/** The clock of its selection by which a step comes; null for the opening and for what is the commission's. */
function innerClockOf(verb: CourseVerb): SelectionClock | null {
  if (!isOfSelection(verb)) return null;
  const { deadline, fires } = selectionMoveOf(verb);
  if (fires === "beacon") return null;
  return deadline ?? (fires === "at-once" ? null : (fires ?? null));
}

/** The rule that a move's deadline, or the moment at which the clock makes it, comes from; null where it is agreed by contract or free. */
function ruleOf(verb: CourseVerb, rules: CommissionRules): Rule | null {
  const inner = innerClockOf(verb);
  if (inner) return ruleOfSelectionClock(inner, { rulesOf: rules });
  const code = clockOf(verb);
  return code && code !== "at-once" ? ruleOfClock(code, rules) : null;
}

/** The rule by which something happened when it did: that of every move which tells this event; null where they differ. */
export function basisOfEvent(kind: EventKind, rules: CommissionRules): Rule | null {
  const own = VERBS.filter((verb) => COMMISSION.moveOf(verb).event === kind);
  const below = AWAITED_VERBS.filter((verb) => selectionMoveOf(verb).event === kind);
  const told = [...own, ...below].map((verb) => ruleOf(verb, rules));
  const [basis = null, ...others] = new Set(told);
  return others.length > 0 ? null : basis;
}

/** When a step comes, as far as that is known. */
function dueOf(verb: CourseVerb, facts: CommissionFacts, calendar: Calendar): Due | null {
  const inner = innerClockOf(verb);
  if (!inner || !facts.selection) return COMMISSION.deadlineOf(clockOf(verb), facts, calendar);
  return dueOfSelection(inner, { ...facts.selection, commission: facts }, calendar);
}

/** The step as it stands: the selection's is what it waits for, and a payment that is recorded waits to be confirmed. */
function stepNow(verb: CourseVerb, facts: CommissionFacts): CourseVerb {
  if (isOfSelection(verb)) return selectionStep(facts);
  return verb === "record-payment" && facts.pendingPaymentAt ? "confirm-payment" : verb;
}

/** Whose a step is, as the turn tells it; who answers a filing is known once it is filed. */
function partyAhead(verb: CourseVerb, facts: CommissionFacts): TurnParty {
  // An opening that lies ahead is the beacon's, whoever signs for it once its moment is there.
  if (isOfSelection(verb)) return selectionParty(selectionMoveOf(verb), { byCustodians: false });
  return verb === "confirm-filing" && facts.status !== "contract_signed" ? "either" : partyOf(verb, facts);
}

/** A step or a turn: what is waited for, and by when. */
type Waited = { readonly verb: string; readonly due: Due | null };

/**
 * What comes once the present turn is over: the first step ahead that is nobody's turn now and whose day has not passed; what is late is
 * told as late, never as next. Null where nothing such is left.
 */
export function nextStep<S extends Waited>(turns: readonly Waited[], ahead: readonly S[], now: Date): S | null {
  const until = turns[0]?.due ?? null;
  const isNext = ({ verb, due }: S): boolean => {
    if (turns.some((turn) => turn.verb === verb)) return false;
    if (!due || !("at" in due)) return true;
    return due.at > now && !(until && "at" in until && due.at <= until.at);
  };
  return turns.length > 0 ? (ahead.find(isNext) ?? null) : null;
}

const place = (status: CommissionStatus): number => COMMISSION_STATUSES.indexOf(status);

/**
 * 将发生: what lies ahead in the ordinary course, with its deadline where that is already known and the rule it comes from.
 * Empty for a failed, cancelled or closed commission, and before publication. What follows from a contract that is not filed yet is told
 * by the rules by which it would be signed now.
 */
export function stepsAhead(facts: CommissionFacts, now: Date, calendar: Calendar): StepAhead[] {
  const rules: CommissionRules = { ...facts.rulesOf, signing: rulesToSign(facts, now) };
  const ended = facts.status === "failed" || facts.status === "cancelled" || facts.status === "closed";
  if (ended || place(facts.status) < place("published")) return [];
  return COURSE.filter((step) => {
    if (step.verb === "rate" && facts.ratedAt) return false;
    if (step.verb === "record-payment" && facts.confirmedFen >= facts.priceFen) return false;
    return place(facts.status) < place(step.until);
  }).map((step) => {
    const verb = stepNow(step.verb, facts);
    // A filed contract may say another term of payment than the rule; then its own stands (§6.6).
    const basis = ruleOf(verb, rules);
    const isByContract = verb === "record-payment" && facts.filing !== null && facts.filing.payDays !== basis?.value;
    return {
      verb,
      party: partyAhead(verb, facts),
      due: dueOf(verb, facts, calendar),
      basis: isByContract ? null : basis,
    };
  });
}
