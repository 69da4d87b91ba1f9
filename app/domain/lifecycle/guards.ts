import { movesClose } from "../commission/outage";
import type { Actor } from "../kernel/actor";
import { type Decision, ok, refused } from "../kernel/decision";
import { isPriced } from "../selection/carried";
import { type CommissionFacts, isHeld, isPaid, isSelectionDue } from "./facts";

/** A named question about the facts: yes, or the reason why not. */
export type Guard = (facts: CommissionFacts, actor: Actor, now: Date) => Decision<null>;

const YES = ok(null);

/** SD1: whoever wrote in it does not approve it. */
export const notDrafter: Guard = (facts, actor) =>
  actor.kind === "user" && facts.editors.includes(actor.userId) ? refused("approval.own-draft") : YES;

/** One millisecond after the close nothing is entered or withdrawn, whatever the scheduler has done (I16). */
export const beforeClose: Guard = (facts, _actor, now) => (facts.closesAt && now < facts.closesAt ? YES : refused("registration.closed"));

/** Nothing is frozen at a close that an outage moves (market §4.1.3); one that lies ahead was written by a wrong clock, and moves nothing. */
export const closeStands: Guard = ({ closesAt, outages, rulesOf }, _actor, now) =>
  closesAt && outages.some((each) => each.until <= now && movesClose(each, closesAt, rulesOf.publication))
    ? refused("registration.moves")
    : YES;

/** What was sealed is replaced freely until the close, where an entry is a sealed price (verifiable §3). */
export const mayReplaceBid: Guard = (facts, actor, now) =>
  isPriced(facts.method) ? beforeClose(facts, actor, now) : refused("bid.none-asked");

/** Once the result can be known it is too late to cancel. */
const beforeSelection: Guard = (facts, _actor, now) => (isSelectionDue(facts, now) ? refused("cancel.draw-passed") : YES);

/** After the close a cancellation is asked for, once at a time. */
export const mayAskToCancel: Guard = (facts, actor, now) =>
  facts.cancellationRequestedAt ? refused("cancel.requested") : beforeSelection(facts, actor, now);

export const mayConsentToCancel: Guard = (facts, actor, now) =>
  facts.cancellationRequestedAt ? beforeSelection(facts, actor, now) : refused("cancel.not-requested");

export const cancelRequested: Guard = (facts) => (facts.cancellationRequestedAt ? YES : refused("cancel.not-requested"));

/** The commission takes what its selection came to: the failure, or the order. */
export const belowMinimum: Guard = ({ selection }) => (selection?.failure === "F01" ? YES : refused("selection.enough"));
export const selectionFailed: Guard = ({ status, selection }) => (selection?.failure ? YES : refused("move.not-now", { status }));
export const isSelected: Guard = ({ status, selection }) => (selection?.status === "selected" ? YES : refused("move.not-now", { status }));
export const enoughEntrants: Guard = (facts) =>
  facts.frozenCount >= facts.minimumEntrants ? YES : refused("selection.below-minimum", { minimum: facts.minimumEntrants });

export const noObjection: Guard = (facts) => (facts.objections.length > 0 ? refused("objection.open") : YES);

export const notHeld: Guard = (facts) => (isHeld(facts) ? refused("held") : YES);
export const heldWithoutObjection: Guard = (facts) => {
  if (!isHeld(facts)) return refused("hold.none");
  return facts.objections.length > 0 ? refused("hold.objection-open") : YES;
};

/** As many rejections as its contract's rules allow, then accepted, deemed accepted, or the complaint route (§6.4). */
export const rejectionsLeft: Guard = ({ rejectedDeliveries, rulesOf }) => {
  const rounds = rulesOf.signing?.value("accept.rounds") ?? 0;
  return rejectedDeliveries < rounds ? YES : refused("delivery.no-rejection-left", { rounds });
};

export const somethingToPay: Guard = (facts) => {
  if (facts.pendingPaymentAt) return refused("payment.pending");
  return isPaid(facts) ? refused("payment.complete") : YES;
};
export const paymentPending: Guard = (facts) => (facts.pendingPaymentAt ? YES : refused("payment.none-pending"));

/** One rating a contract and rater (I9). */
export const notRated: Guard = (facts) => (facts.ratedAt ? refused("rating.exists") : YES);
export const replyOpen: Guard = (facts) => {
  if (!facts.ratedAt) return refused("rating.none");
  return facts.repliedAt ? refused("rating.replied") : YES;
};
/** A failed need is posted again once; the next failure is the new commission's own. */
export const notRelisted: Guard = (facts) => (facts.relisted ? refused("relist.exists") : YES);

export const paidAndRated: Guard = (facts) => (isPaid(facts) && facts.ratedAt ? YES : refused("commission.unfinished"));
