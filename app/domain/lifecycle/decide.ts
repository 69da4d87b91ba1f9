import { may } from "../access/permissions";
import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { type Decision, ok, refused } from "../kernel/decision";
import type { CommissionStatus } from "../kernel/statuses";
import { awardDue, type Due, deliverDue, dueOf, unsignedDue } from "./clocks";
import { MOVES, type Move, moveOf, type Side, VERBS, type Verb } from "./commission";
import { type CommissionFacts, isHeld } from "./facts";

/** The deadline that a row of the table names. `at-once` and `beacon` have none of their own. */
export function deadlineOf(code: Move["deadline"] | Move["fires"], facts: CommissionFacts, calendar: Calendar): Due | null {
  if (!code || code === "at-once" || code === "beacon") return null;
  if (code === "award") return awardDue(facts, calendar);
  if (code === "unsigned") return unsignedDue(facts, calendar);
  if (code === "deliver") return deliverDue(facts, calendar);
  return dueOf(code, facts, calendar);
}

/** On which side of this commission the actor stands, for a row's side. */
export function standsOn(side: Side, facts: CommissionFacts, actor: Actor): boolean {
  if (actor.kind === "system") return side === "clock";
  if (actor.kind !== "user") return false;
  const isPurchaser = actor.organisationId === facts.purchaserId;
  const isProvider = actor.organisationKind === "agency" && (facts.award === null || facts.award.agencyId === actor.organisationId);
  if (side === "purchaser") return isPurchaser;
  if (side === "provider") return isProvider;
  if (side === "either") return isPurchaser || isProvider;
  if (side === "other") return facts.filing?.side === "purchaser" ? isProvider : isPurchaser;
  return side === "office" && actor.organisationKind === "office";
}

/** Whether an agency presses what was open to every agency, or to itself, before the award was another's: a matter of time, not of right. */
function isOvertaken(side: Side, facts: CommissionFacts, actor: Actor): boolean {
  return side === "provider" && actor.kind === "user" && actor.organisationKind === "agency" && facts.award !== null;
}

const passed = (due: Due | null, now: Date): boolean => due !== null && "at" in due && due.at <= now;

/** The clock's move that is due now from this status, if any: it comes before whatever a person may press. */
export function dueMove(facts: CommissionFacts, now: Date, calendar: Calendar): Verb | null {
  if (isHeld(facts)) return null;
  const system: Actor = { kind: "system" };
  const due = VERBS.find((verb) => {
    const move = moveOf(verb);
    if (!move.fires || move.fires === "beacon" || !move.from.includes(facts.status)) return false;
    if (move.guard && !move.guard(facts, system, now).ok) return false;
    return move.fires === "at-once" || passed(deadlineOf(move.fires, facts, calendar), now);
  });
  return due ?? null;
}

/** Where the move leads from these facts. */
export function targetOf(move: Move, facts: CommissionFacts): CommissionStatus {
  if (move.to === "same") return facts.status;
  return typeof move.to === "string" ? move.to : move.to.pick(facts);
}

/**
 * The gate of every move (market §3.3): status, hold, permission, side, guard, and that no deadline has decided already.
 * @returns the status that follows. Refusals: `permission.denied`, `held`, `move.not-now` {status}, `deadline.passed`, the guard's, or that
 * of a right whose term is over.
 */
export function decideMove(verb: Verb, facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar): Decision<CommissionStatus> {
  const move = moveOf(verb);
  const isTime = move.from.includes(facts.status);
  const isTheirs = standsOn(move.side, facts, actor) || (!isTime && isOvertaken(move.side, facts, actor));
  if (!may(actor, move.permission) || !isTheirs) return refused("permission.denied");
  if (!isTime) return refused("move.not-now", { status: facts.status });
  if (isHeld(facts) && !move.underHold) return refused("held");
  const guarded = move.guard?.(facts, actor, now);
  if (guarded && !guarded.ok) return guarded;
  if (move.until && passed(dueOf(move.until.clock, facts, calendar), now)) return refused(move.until.refusal);
  if (move.fires && move.fires !== "at-once" && move.fires !== "beacon" && !passed(deadlineOf(move.fires, facts, calendar), now)) {
    return refused("move.not-due");
  }
  if (!move.fires && dueMove(facts, now, calendar)) return refused("deadline.passed");
  return ok(targetOf(move, facts));
}

/** The buttons: what this actor may do with this commission now. */
export function movesFor(facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar): Verb[] {
  return VERBS.filter((verb) => MOVES[verb].side !== "clock" && decideMove(verb, facts, actor, now, calendar).ok);
}

/** When the clock next moves by itself, or why it cannot say. */
export function nextDue(facts: CommissionFacts, calendar: Calendar): Due | null {
  if (isHeld(facts)) return null;
  const system: Actor = { kind: "system" };
  let next: Due | null = null;
  for (const verb of VERBS) {
    const move = moveOf(verb);
    if (!move.fires || !move.from.includes(facts.status)) continue;
    if (move.guard && !move.guard(facts, system, facts.enteredStatusAt).ok) continue;
    const due: Due | null = move.fires === "at-once" ? { at: facts.enteredStatusAt } : deadlineOf(move.fires, facts, calendar);
    if (!due) continue;
    if (!next || !("at" in due) || ("at" in next && due.at < next.at)) next = due;
  }
  return next;
}
