import { may } from "../access/permissions";
import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { RECEIPT_KINDS } from "../kernel/events";
import { COMMISSION, type HumanVerb, type Turn, type Verb } from "./commission";
import { mostUrgent } from "./engine";
import type { CommissionFacts } from "./facts";
import { newObjection, OBJECTION, type ObjectionHumanVerb, type ObjectionTurn, type ObjectionVerb, objectionFacts } from "./objection";
import {
  AWAITED_VERBS,
  type AwaitedVerb,
  type SelectionHumanVerb,
  type SelectionTurn,
  selectionMoveOf,
  selectionMovesFor,
  selectionTurns,
} from "./selections";

/** A verb of a commission, of its selection or of an objection to its result: no name stands in two tables. */
export type AnyVerb = Verb | AwaitedVerb | ObjectionVerb;
export type AnyTurn = Turn | SelectionTurn | ObjectionTurn;
/** Those that a person presses. */
export type AnyHumanVerb = HumanVerb | SelectionHumanVerb | ObjectionHumanVerb;

/** The row of a verb, of whichever table. */
export function anyMoveOf(verb: AnyVerb) {
  if (isSelectionVerb(verb)) return selectionMoveOf(verb);
  return isObjectionVerb(verb) ? OBJECTION.moveOf(verb) : COMMISSION.moveOf(verb);
}

/** Whether the verb is one of a selection. */
export function isSelectionVerb(verb: AnyVerb): verb is AwaitedVerb {
  return AWAITED_VERBS.some((each) => each === verb);
}

/** Whether the verb is one of an objection. */
export function isObjectionVerb(verb: AnyVerb): verb is ObjectionVerb {
  return OBJECTION.verbs.some((each) => each === verb);
}

/** The subject in whose table the verb stands. */
export function subjectOf(verb: AnyVerb): "commission" | "selection" | "objection" {
  if (isSelectionVerb(verb)) return "selection";
  return isObjectionVerb(verb) ? "objection" : "commission";
}

/** A stored word as a verb; null where it names none. */
export function anyVerb(word: string | null): AnyVerb | null {
  return [...COMMISSION.verbs, ...AWAITED_VERBS, ...OBJECTION.verbs].find((each) => each === word) ?? null;
}

/** Everything that a commission waits for now, most urgent first: while its selection or objections go on, what they wait for. */
export function turnsOf(facts: CommissionFacts, now: Date, calendar: Calendar): AnyTurn[] {
  const own: AnyTurn[] = COMMISSION.turnsOf(facts, now, calendar);
  const objections = facts.objections.flatMap((each) => OBJECTION.turnsOf(objectionFacts(facts, each), now, calendar));
  const below: AnyTurn[] = [...selectionTurns(facts, now, calendar), ...objections];
  return below.length > 0 ? mostUrgent([...own, ...below]) : own;
}

/** Whether the commission lies in this person's own queue at the office: something is waited for that they may do, or an objection to decide. */
export function isInOfficeQueue(facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar): boolean {
  const isAwaited = turnsOf(facts, now, calendar).some(({ party, verb }) => party === "office" && may(actor, anyMoveOf(verb).permission));
  return isAwaited || facts.objections.some((each) => OBJECTION.movesFor(objectionFacts(facts, each), actor, now, calendar).length > 0);
}

/** The most urgent of them; null when nothing more is to come. */
export function turnOf(facts: CommissionFacts, now: Date, calendar: Calendar): AnyTurn | null {
  return turnsOf(facts, now, calendar)[0] ?? null;
}

/**
 * The buttons on a commission's own pages: its moves, those of its selection, and to object where this actor may. `entrants`: agencies that had entered when the
 * registration closed, as far as the page may know them.
 */
export function movesFor(facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar, entrants: readonly string[] = []): AnyVerb[] {
  const begins = OBJECTION.movesFor(newObjection(facts, "", now, entrants), actor, now, calendar);
  return [...COMMISSION.movesFor(facts, actor, now, calendar), ...selectionMovesFor(facts, actor, now, calendar), ...begins];
}

/** Whether whoever made this move gets a receipt of it: its event is one that could be denied. False for a word that is no verb. */
export function givesReceipt(word: string | null): boolean {
  const verb = anyVerb(word);
  const event = verb && anyMoveOf(verb).event;
  return event !== null && RECEIPT_KINDS.includes(event);
}
