import { closeAfterOutage } from "../commission/outage";
import { type Calendar, nextWorkingDayAt } from "../kernel/calendar";
import { underCorrections } from "../kernel/calendar-corrections";
import type { NumberKey, Rule } from "../rulebook/rules";
import { asDue, type Due, dueAfter, type HoldFact, laterDue, type Term } from "./due";
import type { CommissionFacts, CommissionRules } from "./facts";

/**
 * The clocks of market §3.3 that this version runs. Each says from when a term runs, how long it is by the rulebook, and how it
 * is counted. It reads the rules of its own moment alone, and does not run where they do not know its rule. A clock that is stopped by a
 * hold resumes with its remainder (WDR5); an exact moment is no clock but an instant.
 */
type Clock = {
  /** The rule that its length comes from: its value, basis and grade are shown beside the deadline. Null where it is agreed. */
  readonly lengthBy: (rules: CommissionRules) => Rule | null;
  readonly runs: (facts: CommissionFacts) => Term | { readonly exact: Date } | null;
};
type MomentOf = (facts: CommissionFacts) => Date | null | undefined;

const workingDays = (from: Date | null | undefined, length: { readonly value: number } | null | undefined): Term | null =>
  from && length ? { from, length: length.value, unit: "WD" } : null;

const published = (key: NumberKey<"publication">, from: MomentOf): Clock => ({
  lengthBy: ({ publication }) => publication.row(key),
  runs: (f) => workingDays(from(f), f.rulesOf.publication.row(key)),
});
const signed = (key: NumberKey<"signing">, from: MomentOf): Clock => ({
  lengthBy: ({ signing }) => signing?.row(key) ?? null,
  runs: (f) => workingDays(from(f), f.rulesOf.signing?.row(key)),
});
/** An instant that the publication set by this rule. */
const instant = (key: NumberKey<"publication">, at: MomentOf): Clock => ({
  lengthBy: ({ publication }) => publication.row(key),
  runs: (f) => {
    const exact = at(f);
    return exact ? { exact } : null;
  },
});

const CLOCKS = {
  CK_FORMAT_CHECK: published("format_check", (f) => (f.status === "submitted" ? f.enteredStatusAt : null)),
  CK_REGISTRATION: { ...instant("select.delay", (f) => f.closesAt), lengthBy: ({ registration }) => registration },
  CK_SELECTION: instant("select.delay", (f) => f.selectsAt),
  CK_OBJECTION: published("objection_wd", (f) => f.award?.resultAt),
  CK_CANCEL_CONSENT: published("cancel.consent_wd", (f) => f.cancellationRequestedAt),
  CK_CONFIRM: published("confirm", (f) => f.award?.awardedAt),
  CK_SIGN: published("sign", (f) => f.award?.awardedAt),
  CK_SIGN_VOID: published("void", (f) => f.award?.awardedAt),
  CK_FILE: signed("file.confirm", (f) => (f.status === "contract_signed" ? f.filing?.filedAt : null)),
  CK_REFILE: signed("file.confirm", (f) => f.filing?.rejectedAt),
  CK_DELIVER: {
    lengthBy: () => null,
    runs: ({ filing }) =>
      filing?.confirmedAt ? { from: filing.signedAt, length: filing.duration.count, unit: filing.duration.unit } : null,
  },
  CK_FIX: signed("accept.fix", (f) => f.delivery?.rejectedAt),
  CK_ACCEPT: signed("accept_wd", (f) => (f.status === "delivered" ? f.delivery?.deliveredAt : null)),
  CK_PAY: {
    lengthBy: ({ signing }) => signing?.row("pay_days") ?? null,
    runs: ({ acceptedAt, filing }) => (acceptedAt && filing ? { from: acceptedAt, length: filing.payDays, unit: "d" } : null),
  },
  CK_PAY_CONFIRM: signed("pay.confirm", (f) => f.pendingPaymentAt),
  CK_RATE_P: signed("rating.purchaser_wd", (f) => f.acceptedAt),
  CK_REPLY: signed("rating.reply_wd", (f) => f.ratedAt),
} as const satisfies Readonly<Record<string, Clock>>;

export type ClockCode = keyof typeof CLOCKS;
export const CLOCK_CODES = Object.keys(CLOCKS) as ClockCode[];

/** The rule that a clock's length comes from, as it binds; null where it is agreed by contract or has no value yet. */
export function clockRule(code: ClockCode, rules: CommissionRules): Rule | null {
  return CLOCKS[code].lengthBy(rules);
}

/** An objection holds the award, not the period in which others may object. */
export const officeHolds = ({ holds }: Pick<CommissionFacts, "holds">): readonly HoldFact[] =>
  holds.filter(({ kind }) => kind === "OFFICE");

/** What stops a clock: holds, and of the format check the time in which nothing could be published. */
function holdsOf(code: ClockCode, facts: CommissionFacts): readonly HoldFact[] {
  if (code === "CK_OBJECTION") return officeHolds(facts);
  if (code !== "CK_FORMAT_CHECK" || facts.withoutBeacon.length === 0) return facts.holds;
  const gaps = facts.withoutBeacon.map(({ since, until }) => ({ kind: "OFFICE", since, until }) as const);
  return [...facts.holds, ...gaps].sort((a, b) => a.since.getTime() - b.since.getTime());
}

/**
 * When a clock runs out, with the holds in between taken out (WDR5), never earlier because a year was corrected (WDR7).
 * @returns null when the clock is not running; `{calendar: year}` when a missing year is needed (WDR6).
 */
export function dueOf(code: ClockCode, facts: CommissionFacts, calendar: Calendar): Due | null {
  const clock: Clock = CLOCKS[code];
  return dueAfter(clock.runs(facts), holdsOf(code, facts), calendar);
}

/**
 * When the award notice leaves: 09:00 of the working day after the objection period, after the winner's admission publicity where that
 * still runs, and after the last objection was decided; it waits while one is open (market §3.3 #12, §5.1).
 */
export function awardDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  const period = dueOf("CK_OBJECTION", facts, calendar);
  if (!facts.award || !period || !("at" in period)) return period;
  const { award } = facts;
  const objected = facts.holds.filter(({ kind, since }) => kind === "OBJECTION" && since >= award.resultAt);
  if (objected.some(({ until }) => until === null)) return { stopped: true };
  const ends = [period.at, award.publicityUntil ?? period.at, ...objected.map(({ until }) => until ?? period.at)];
  // The end of a period is the midnight after its last day; the notice leaves on the working day after that last day.
  const lastDay = new Date(Math.max(...ends.map((at) => at.getTime())) - 1);
  return asDue(underCorrections(calendar, award.resultAt, (each) => nextWorkingDayAt(each, lastDay, 9, 0)));
}

/** When an unsigned award lapses: 15 working days from the notice, but never sooner than the term to file again after a rejection. */
export function unsignedDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  return laterDue(dueOf("CK_SIGN_VOID", facts, calendar), dueOf("CK_REFILE", facts, calendar));
}

/** By when the provider delivers: the contract's date, or the term to mend after a rejection where that is later. */
export function deliverDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  return laterDue(dueOf("CK_DELIVER", facts, calendar), dueOf("CK_FIX", facts, calendar));
}

/**
 * Since when an outage moves the close: its end; null when none does (market §4.1.3). While the year that the close would move to is missing
 * neither the close nor its move can be made.
 */
export function outageDue({ closesAt, frozenAt, outages, rulesOf }: CommissionFacts, calendar: Calendar): Due | null {
  if (!closesAt || frozenAt || outages.length === 0) return null;
  const moved = closeAfterOutage(calendar, closesAt, outages, rulesOf.publication);
  if (!moved.ok) return asDue(moved);
  return moved.value && { at: moved.value.outage.until };
}
