import { type Calendar, nextWorkingDayAt } from "../kernel/calendar";
import { underCorrections } from "../kernel/calendar-corrections";
import { type ActiveRuleKey, rule } from "../rulebook/rules";
import { asDue, type Due, dueAfter, laterDue, type Term } from "./due";
import type { CommissionFacts } from "./facts";

/**
 * The clocks of market §3.3 that this version runs. Each says from when a term runs, how long it is by the rulebook, and how it
 * is counted. A clock that is stopped by a hold resumes with its remainder (WDR5); an exact moment is no clock but an instant.
 */
type ClockRow = (facts: CommissionFacts) => Term | { readonly exact: Date } | null;

const workingDays = (from: Date | null | undefined, length: number): Term | null => (from ? { from, length, unit: "WD" } : null);

const CLOCKS = {
  CK_FORMAT_CHECK: (f) => workingDays(f.status === "submitted" ? f.enteredStatusAt : null, rule("format_check")),
  CK_REGISTRATION: (f) => (f.closesAt ? { exact: f.closesAt } : null),
  CK_SELECTION: (f) => (f.selectsAt ? { exact: f.selectsAt } : null),
  CK_OBJECTION: (f) => workingDays(f.award?.resultAt, rule("objection_wd")),
  CK_CANCEL_CONSENT: (f) => workingDays(f.cancellationRequestedAt, rule("cancel.consent_wd")),
  CK_CONFIRM: (f) => workingDays(f.award?.awardedAt, rule("confirm")),
  CK_SIGN: (f) => workingDays(f.award?.awardedAt, rule("sign")),
  CK_SIGN_VOID: (f) => workingDays(f.award?.awardedAt, rule("void")),
  CK_FILE: (f) => workingDays(f.status === "contract_signed" ? f.filing?.filedAt : null, rule("file.confirm")),
  CK_REFILE: (f) => workingDays(f.filing?.rejectedAt, rule("file.confirm")),
  CK_DELIVER: (f) =>
    f.filing?.confirmedAt ? { from: f.filing.signedAt, length: f.filing.duration.count, unit: f.filing.duration.unit } : null,
  CK_FIX: (f) => workingDays(f.delivery?.rejectedAt, rule("accept.fix")),
  CK_ACCEPT: (f) => workingDays(f.status === "delivered" ? f.delivery?.deliveredAt : null, rule("accept_wd")),
  CK_PAY: (f) => (f.acceptedAt ? { from: f.acceptedAt, length: f.filing?.payDays ?? rule("pay_days"), unit: "d" } : null),
  CK_PAY_CONFIRM: (f) => workingDays(f.pendingPaymentAt, rule("pay.confirm")),
  CK_RATE_P: (f) => workingDays(f.acceptedAt, rule("rating.purchaser_wd")),
  CK_REPLY: (f) => workingDays(f.ratedAt, rule("rating.reply_wd")),
} as const satisfies Readonly<Record<string, ClockRow>>;

export type ClockCode = keyof typeof CLOCKS;

/** The rule that a clock's length comes from: its value, basis and grade are shown beside the deadline. */
export const CLOCK_RULES = {
  CK_FORMAT_CHECK: "format_check",
  CK_REGISTRATION: "window.random",
  CK_SELECTION: "select.delay",
  CK_OBJECTION: "objection_wd",
  CK_CANCEL_CONSENT: "cancel.consent_wd",
  CK_CONFIRM: "confirm",
  CK_SIGN: "sign",
  CK_SIGN_VOID: "void",
  CK_FILE: "file.confirm",
  CK_REFILE: "file.confirm",
  CK_DELIVER: null,
  CK_FIX: "accept.fix",
  CK_ACCEPT: "accept_wd",
  CK_PAY: "pay_days",
  CK_PAY_CONFIRM: "pay.confirm",
  CK_RATE_P: "rating.purchaser_wd",
  CK_REPLY: "rating.reply_wd",
} as const satisfies Readonly<Record<ClockCode, ActiveRuleKey | null>>;
export const CLOCK_CODES = Object.keys(CLOCKS) as ClockCode[];

/**
 * When a clock runs out, with the holds in between taken out (WDR5), never earlier because a year was corrected (WDR7).
 * @returns null when the clock is not running; `{calendar: year}` when a missing year is needed (WDR6).
 */
export function dueOf(code: ClockCode, facts: CommissionFacts, calendar: Calendar): Due | null {
  return dueAfter((CLOCKS[code] as ClockRow)(facts), facts.holds, calendar);
}

/**
 * When the award notice leaves: 09:00 of the working day after the objection period, and after the winner's admission publicity
 * where that still runs (market §3.3 #12, §5.1).
 */
export function awardDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  const objection = dueOf("CK_OBJECTION", facts, calendar);
  if (!facts.award || !objection || !("at" in objection)) return objection;
  const publicity = facts.award.publicityUntil;
  const last = publicity && publicity > objection.at ? publicity : objection.at;
  // The end of a period is the midnight after its last day; the notice leaves on the working day after that last day.
  const lastDay = new Date(last.getTime() - 1);
  return asDue(underCorrections(calendar, facts.award.resultAt, (each) => nextWorkingDayAt(each, lastDay, 9, 0)));
}

/** When an unsigned award lapses: 15 working days from the notice, but never sooner than the term to file again after a rejection. */
export function unsignedDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  return laterDue(dueOf("CK_SIGN_VOID", facts, calendar), dueOf("CK_REFILE", facts, calendar));
}

/** By when the provider delivers: the contract's date, or the term to mend after a rejection where that is later. */
export function deliverDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  return laterDue(dueOf("CK_DELIVER", facts, calendar), dueOf("CK_FIX", facts, calendar));
}
