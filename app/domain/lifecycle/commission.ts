import type { UserActor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import {
  AFTER_RESULT_STATUSES,
  BEFORE_RESULT_STATUSES,
  type CommissionStatus,
  EDITABLE_STATUSES,
  FINAL_STATUSES,
  UNPUBLISHED_STATUSES,
} from "../kernel/statuses";
import type { Rule } from "../rulebook/rules";
import { awardDue, type ClockCode, clockRule, deliverDue, dueOf, outageDue, unsignedDue } from "./clocks";
import type { Due } from "./due";
import { defineLifecycle, type HumanVerbOf, type MoveRow, type TurnOf } from "./engine";
import { type CommissionFacts, type CommissionRules, isHeld } from "./facts";
import * as guard from "./guards";
import type { TurnParty } from "./turn-party";

/*
 * The life of a commission: one table of moves (market §3.3). A move that is not here does not exist.
 * Its selection has a table of its own, asked of the method (selections.ts): the commission begins it and takes its result, the order
 * (`take-result`) or the failure. So have objections (objection.ts); one that is upheld makes `fail-by-objection` (F05).
 * Rows of §3.3 not built yet: #5 amendment, #10–11 by online complaint and re-run,
 * #16 contract change and extension, #21 ratings by the competent department and the office, #23 termination;
 * milestones are one; failures F02, F03, F06, F07 belong to methods not built yet.
 */

/** Whose hand a move needs; `other` is the side that did not file the contract, `either` both parties. */
export type Side = "purchaser" | "provider" | "either" | "other" | "office";

/** A clock of clocks.ts, or one of the compound deadlines. */
export type Clock = ClockCode | "award" | "unsigned" | "deliver" | "outage";

/** Who finds the event in the inbox; `contenders`: the entrants, while the award can still come to one of them. */
export type Audience = "clerks" | "approvers" | "provider" | "entrants" | "contenders" | "office" | "filer" | "other-party" | "custodians";

export type CommissionKinds = {
  readonly Facts: CommissionFacts;
  readonly Side: Side;
  readonly Clock: Clock;
  readonly Audience: Audience;
  readonly Party: TurnParty;
};
export type Move = MoveRow<CommissionKinds>;

/** Where an ended award leads: the next drawn is called, or without one the selection has failed (F04). */
const passOn = {
  of: ["result_published", "failed"],
  pick: (facts: CommissionFacts): CommissionStatus => (facts.alternatesLeft > 0 ? "result_published" : "failed"),
} as const;

// biome-ignore format: a table reads by its rows, one move a line.
export const MOVES = {
  edit: { from: EDITABLE_STATUSES, to: "same", side: "purchaser", permission: "commission.draft", event: null, notifies: [], aside: true },
  discard: { from: ["draft"], to: "cancelled", side: "purchaser", permission: "commission.draft", event: "commission.discarded", notifies: [], aside: true },
  submit: { from: EDITABLE_STATUSES, to: "awaiting_approval", side: "purchaser", permission: "commission.draft", event: "commission.submitted", notifies: ["approvers"] },
  recall: { from: ["awaiting_approval"], to: "draft", side: "purchaser", permission: "commission.recall", event: "commission.recalled", notifies: ["approvers"], aside: true },
  approve: { from: ["awaiting_approval"], to: "submitted", side: "purchaser", permission: "commission.approve", guard: guard.notDrafter, event: "commission.approved", notifies: ["clerks", "office"] },
  "send-back": { from: ["awaiting_approval"], to: "draft", side: "purchaser", permission: "commission.approve", guard: guard.notDrafter, event: "commission.sent-back", notifies: ["clerks"] },
  publish: { from: ["submitted"], to: "published", side: "office", permission: "commission.check-format", deadline: "CK_FORMAT_CHECK", event: "commission.published", notifies: ["clerks", "approvers"] },
  return: { from: ["submitted"], to: "returned", side: "office", permission: "commission.check-format", deadline: "CK_FORMAT_CHECK", event: "commission.returned", notifies: ["clerks", "approvers"] },
  enter: { from: ["published"], to: "same", side: "provider", permission: "registration.enter", guard: guard.beforeClose, deadline: "CK_REGISTRATION", event: "registration.entered", notifies: [], quiet: true },
  withdraw: { from: ["published"], to: "same", side: "provider", permission: "registration.enter", guard: guard.beforeClose, event: "registration.withdrawn", notifies: [], quiet: true, aside: true },
  "move-close": { from: ["published"], to: "same", side: "clock", permission: "clock", fires: "outage", event: "commission.close-moved", notifies: ["clerks", "approvers", "entrants"], chained: true, aside: true },
  "close-registration": { from: ["published"], to: "registration_closed", side: "clock", permission: "clock", guard: guard.closeStands, fires: "CK_REGISTRATION", event: "commission.closed-registration", notifies: ["clerks", "entrants", "custodians"] },
  "fail-below-minimum": { from: ["registration_closed"], to: "failed", side: "clock", permission: "clock", guard: guard.belowMinimum, fires: "at-once", event: "commission.failed", notifies: ["clerks", "approvers", "entrants"] },
  "fail-selection": { from: ["selecting"], to: "failed", side: "clock", permission: "clock", guard: guard.selectionFailed, event: "commission.failed", notifies: ["clerks", "approvers", "entrants"] },
  "replace-bid": { from: ["published"], to: "same", side: "provider", permission: "registration.enter", guard: guard.mayReplaceBid, event: "bid.replaced", notifies: [], quiet: true, aside: true },
  "begin-selection": { from: ["registration_closed"], to: "selecting", side: "clock", permission: "clock", guard: guard.enoughEntrants, fires: "CK_SELECTION", event: "selection.started", notifies: ["custodians"] },
  "take-result": { from: ["selecting"], to: "result_published", side: "clock", permission: "clock", guard: guard.isSelected, event: null, notifies: [] },
  "issue-award": { from: ["result_published"], to: "awarded", side: "clock", permission: "clock", guard: guard.noObjection, fires: "award", event: "award.issued", notifies: ["provider", "clerks"] },
  "confirm-award": { from: ["awarded"], to: "contract_signing", side: "provider", permission: "award.confirm", deadline: "CK_CONFIRM", event: "award.confirmed", notifies: ["clerks"] },
  "decline-award": { from: ["awarded", "contract_signing"], to: passOn, side: "provider", permission: "award.confirm", event: "award.declined", notifies: ["clerks", "approvers", "provider"], aside: true },
  "lapse-award": { from: ["awarded"], to: passOn, side: "clock", permission: "clock", fires: "CK_CONFIRM", event: "award.lapsed", notifies: ["clerks", "approvers", "provider"] },
  "file-contract": { from: ["contract_signing"], to: "contract_signed", side: "either", permission: "contract.file", deadline: "CK_SIGN", event: "contract.filed", notifies: ["other-party"] },
  "lapse-contract": { from: ["contract_signing"], to: passOn, side: "clock", permission: "clock", fires: "unsigned", event: "contract.lapsed", notifies: ["clerks", "approvers", "provider"] },
  "confirm-filing": { from: ["contract_signed"], to: "in_performance", side: "other", permission: "contract.confirm", deadline: "CK_FILE", event: "contract.confirmed", notifies: ["filer"] },
  "reject-filing": { from: ["contract_signed"], to: "contract_signing", side: "other", permission: "contract.confirm", deadline: "CK_FILE", event: "contract.rejected", notifies: ["filer"] },
  "deem-filing-confirmed": { from: ["contract_signed"], to: "in_performance", side: "clock", permission: "clock", fires: "CK_FILE", event: "contract.confirmed", notifies: ["clerks", "provider"] },
  deliver: { from: ["in_performance"], to: "delivered", side: "provider", permission: "delivery.submit", deadline: "deliver", event: "delivery.submitted", notifies: ["clerks", "approvers"] },
  accept: { from: ["delivered"], to: "accepted", side: "purchaser", permission: "delivery.decide", deadline: "CK_ACCEPT", event: "delivery.accepted", notifies: ["provider"] },
  "reject-delivery": { from: ["delivered"], to: "in_performance", side: "purchaser", permission: "delivery.decide", guard: guard.rejectionsLeft, deadline: "CK_ACCEPT", event: "delivery.rejected", notifies: ["provider"] },
  "deem-accepted": { from: ["delivered"], to: "accepted", side: "clock", permission: "clock", fires: "CK_ACCEPT", event: "delivery.deemed-accepted", notifies: ["provider", "clerks", "approvers"] },
  "record-payment": { from: ["accepted"], to: "same", side: "purchaser", permission: "payment.record", guard: guard.somethingToPay, deadline: "CK_PAY", event: "payment.recorded", notifies: ["provider"] },
  "confirm-payment": { from: ["accepted"], to: "same", side: "provider", permission: "payment.confirm", guard: guard.paymentPending, deadline: "CK_PAY_CONFIRM", event: "payment.confirmed", notifies: ["clerks"] },
  "dispute-payment": { from: ["accepted"], to: "same", side: "provider", permission: "payment.confirm", guard: guard.paymentPending, deadline: "CK_PAY_CONFIRM", event: "payment.disputed", notifies: ["clerks", "approvers", "office"] },
  rate: { from: ["accepted"], to: "same", side: "purchaser", permission: "rating.submit", guard: guard.notRated, deadline: "CK_RATE_P", event: "rating.submitted", notifies: ["provider"] },
  "reply-rating": { from: ["accepted", "closed"], to: "same", side: "provider", permission: "rating.reply", guard: guard.replyOpen, until: { clock: "CK_REPLY", refusal: "rating.reply-late" }, event: "rating.replied", notifies: ["clerks"], aside: true },
  close: { from: ["accepted"], to: "closed", side: "clock", permission: "clock", guard: guard.paidAndRated, fires: "at-once", event: "commission.closed", notifies: ["clerks", "provider"] },
  cancel: { from: [...UNPUBLISHED_STATUSES.slice(1), "published"], to: "cancelled", side: "purchaser", permission: "commission.cancel", event: "commission.cancelled", notifies: ["clerks", "entrants", "office"], aside: true },
  "request-cancel": { from: ["registration_closed"], to: "same", side: "purchaser", permission: "commission.cancel", guard: guard.mayAskToCancel, event: "cancellation.requested", notifies: ["office"], aside: true },
  "consent-cancel": { from: ["registration_closed"], to: "cancelled", side: "office", permission: "commission.consent-cancel", guard: guard.mayConsentToCancel, deadline: "CK_CANCEL_CONSENT", event: "commission.cancelled", notifies: ["clerks", "approvers", "entrants"], underHold: true },
  "refuse-cancel": { from: ["registration_closed"], to: "same", side: "office", permission: "commission.consent-cancel", guard: guard.cancelRequested, deadline: "CK_CANCEL_CONSENT", event: "cancellation.refused", notifies: ["clerks", "approvers"], underHold: true },
  "fail-by-objection": { from: ["result_published"], to: "failed", side: "clock", permission: "clock", event: "commission.failed", notifies: ["clerks", "approvers", "provider", "entrants"], underHold: true },
  "set-hold": { from: [...BEFORE_RESULT_STATUSES, ...AFTER_RESULT_STATUSES], to: "same", side: "office", permission: "commission.hold", guard: guard.notHeld, event: "hold.set", notifies: ["clerks", "approvers", "provider", "contenders"], aside: true },
  "lift-hold": { from: [...BEFORE_RESULT_STATUSES, ...AFTER_RESULT_STATUSES], to: "same", side: "office", permission: "commission.hold", guard: guard.heldWithoutObjection, event: "hold.lifted", notifies: ["clerks", "approvers", "provider", "contenders"], underHold: true },
  relist: { from: ["failed"], to: "same", side: "purchaser", permission: "commission.relist", guard: guard.notRelisted, event: "commission.relisted", notifies: ["clerks"], aside: true },
} as const satisfies Readonly<Record<string, Move>>;

export type Verb = keyof typeof MOVES;
export type HumanVerb = HumanVerbOf<typeof MOVES>;

/** The deadline that a clock of the table names (market §3.3). */
function due(code: Clock, facts: CommissionFacts, calendar: Calendar): Due | null {
  if (code === "award") return awardDue(facts, calendar);
  if (code === "unsigned") return unsignedDue(facts, calendar);
  if (code === "deliver") return deliverDue(facts, calendar);
  if (code === "outage") return outageDue(facts, calendar);
  return dueOf(code, facts, calendar);
}

/** The rule that a clock's length comes from, shown beside the deadline; null where it is agreed by contract. */
export function ruleOfClock(code: Clock, rules: CommissionRules): Rule | null {
  if (code === "award") return clockRule("CK_OBJECTION", rules);
  if (code === "unsigned") return clockRule("CK_SIGN_VOID", rules);
  if (code === "outage") return rules.publication.row("outage.minutes");
  return code === "deliver" ? null : clockRule(code, rules);
}

/** Working days that a clock's rule gives; null where an exact minute, a contract's date or calendar days are counted. */
function lengthOf(code: Clock, { rulesOf }: CommissionFacts): number | null {
  const row = code === "CK_REGISTRATION" ? null : ruleOfClock(code, rulesOf);
  return row?.unit === "WD" ? Number(row.value) : null;
}

const isProviderOf = (facts: CommissionFacts, actor: UserActor): boolean =>
  actor.organisationKind === "agency" && (facts.award === null || facts.award.agencyId === actor.organisationId);

function standsOn(side: Side, facts: CommissionFacts, actor: UserActor): boolean {
  const isPurchaser = actor.organisationId === facts.purchaserId;
  const isProvider = isProviderOf(facts, actor);
  if (side === "purchaser") return isPurchaser;
  if (side === "provider") return isProvider;
  if (side === "either") return isPurchaser || isProvider;
  if (side === "other") return facts.filing?.side === "purchaser" ? isProvider : isPurchaser;
  return actor.organisationKind === "office";
}

/** The party of a row, told as the pages tell it. */
export function partyOf(verb: Verb, facts: CommissionFacts): TurnParty {
  const { side, permission } = MOVES[verb] as Move;
  if (permission === "commission.draft") return "clerk";
  if (permission === "commission.approve") return "approver";
  if (verb === "enter") return "entrants";
  if (side === "other") return facts.filing?.side === "purchaser" ? "provider" : "purchaser";
  return side;
}

/** The life of a commission. Refusals of its gate: engine.ts. */
export const COMMISSION = defineLifecycle<CommissionKinds, Verb>({
  subject: "commission",
  moves: MOVES,
  final: FINAL_STATUSES,
  born: { by: "post", to: "draft" },
  due,
  lengthOf,
  standsOn,
  // An agency presses what was open to every agency, or to itself, before the award was another's.
  stoodOn: (side, facts, actor) =>
    side === "provider" && actor.kind === "user" && actor.organisationKind === "agency" && facts.award !== null,
  partyOf,
  isHeld,
});

/** Who must act on a commission, with which move, and by when. */
export type Turn = TurnOf<TurnParty, Verb>;

/** The row of a verb. */
export const moveOf = COMMISSION.moveOf;
export const VERBS = COMMISSION.verbs;
