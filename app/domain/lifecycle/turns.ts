import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { COMMISSION, type Turn, type Verb } from "./commission";
import { mostUrgent } from "./engine";
import type { CommissionFacts } from "./facts";
import { newObjection, OBJECTION, type ObjectionTurn, type ObjectionVerb, objectionFacts } from "./objection";

/** A verb of a commission or of an objection to its result: no name stands in both tables. */
export type AnyVerb = Verb | ObjectionVerb;
export type AnyTurn = Turn | ObjectionTurn;

/** The row of a verb, of whichever table. */
export function anyMoveOf(verb: AnyVerb) {
  return isObjectionVerb(verb) ? OBJECTION.moveOf(verb) : COMMISSION.moveOf(verb);
}

/** Whether the verb is one of an objection. */
export function isObjectionVerb(verb: AnyVerb): verb is ObjectionVerb {
  return OBJECTION.verbs.some((each) => each === verb);
}

/** A stored word as a verb; null where it names none. */
export function anyVerb(word: string | null): AnyVerb | null {
  return [...COMMISSION.verbs, ...OBJECTION.verbs].find((each) => each === word) ?? null;
}

/** Everything that a commission waits for now, most urgent first: while objections are open, what they wait for. */
export function turnsOf(facts: CommissionFacts, now: Date, calendar: Calendar): AnyTurn[] {
  const own: AnyTurn[] = COMMISSION.turnsOf(facts, now, calendar);
  const below = facts.objections.flatMap((each) => OBJECTION.turnsOf(objectionFacts(facts, each), now, calendar));
  return below.length > 0 ? mostUrgent([...own, ...below]) : own;
}

/** The most urgent of them; null when nothing more is to come. */
export function turnOf(facts: CommissionFacts, now: Date, calendar: Calendar): AnyTurn | null {
  return turnsOf(facts, now, calendar)[0] ?? null;
}

/**
 * The buttons on a commission's own pages: its moves, and to object where this actor may. `entrants`: agencies that had entered when the
 * registration closed, as far as the page may know them.
 */
export function movesFor(facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar, entrants: readonly string[] = []): AnyVerb[] {
  const begins = OBJECTION.movesFor(newObjection(facts, "", now, entrants), actor, now, calendar);
  return [...COMMISSION.movesFor(facts, actor, now, calendar), ...begins];
}
