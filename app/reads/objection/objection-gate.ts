import type { UserActor } from "~/domain/kernel/actor";
import { OPEN_OBJECTIONS } from "~/domain/kernel/statuses";
import { dueOf } from "~/domain/lifecycle/clocks";
import { newObjection, OBJECTION, type ObjectionVerb, ruleOfObjectionClock } from "~/domain/lifecycle/objection";
import { type AnyVerb, isObjectionVerb } from "~/domain/lifecycle/turns";
import type { FramedMove } from "~/lib/move-pages";
import type { Gate, ObjectionPage } from "../desk/verb-page";
import type { Work } from "../desk/work-facts";
import type { ReadObjection } from "./objections";

const begins = (verb: AnyVerb): boolean => isObjectionVerb(verb) && OBJECTION.moveOf(verb).from.includes(null);
const isOpen = ({ view }: ReadObjection): boolean => OPEN_OBJECTIONS.some((open) => open === view.status);

/**
 * The objection that a page is about: the one named, else the first on which one of its moves can be made, else the first for which it is the
 * time of one, else the first that stands.
 */
export function chosenObjection(
  objections: readonly ReadObjection[],
  moves: readonly FramedMove[],
  id: string | null,
): ReadObjection | null {
  if (id) return objections.find(({ view }) => view.id === id) ?? null;
  const isFit = ({ view }: ReadObjection) => view.moves.some((verb) => moves.some((move) => move.verb === verb));
  const isTime = ({ view }: ReadObjection) =>
    moves.some(({ verb }) => isObjectionVerb(verb) && OBJECTION.moveOf(verb).from.includes(view.status));
  return objections.find(isFit) ?? objections.find(isTime) ?? objections.find(isOpen) ?? null;
}

/** What the gate of an objection says, and by when it is due; `on`: the objection, for a move that does not begin one. */
export function objectionGate(
  verb: ObjectionVerb,
  { row, facts, calendar, entrants }: Work,
  on: ReadObjection | null,
  { actor, now }: { readonly actor: UserActor; readonly now: Date },
): Gate {
  const standing = begins(verb) ? null : on;
  const own = standing?.facts ?? newObjection(facts, "", now, entrants);
  const decided = OBJECTION.decide(verb, own, actor, now, calendar);
  const { deadline, until } = OBJECTION.moveOf(verb);
  const clock = deadline ?? until?.clock ?? (verb === "record-objection" ? "period" : undefined);
  return {
    refusal: decided.ok ? null : decided,
    deadline: clock ? OBJECTION.deadlineOf(clock, own, calendar) : null,
    basis: clock ? ruleOfObjectionClock(clock, facts) : null,
    term: clock === "period" ? "period" : "duty",
    revision: begins(verb) ? row.revision : (standing?.view.revision ?? 0),
  };
}

/** What the page of a move shows of the objections to the result. */
export function objectionShown(
  verb: AnyVerb,
  { row, facts, calendar, objections }: Work,
  on: ReadObjection | null,
): Pick<ObjectionPage, "objection" | "objections" | "objectionDue"> {
  return {
    objection: begins(verb) ? null : (on?.view ?? null),
    objections: objections.map(({ view }) => view),
    objectionDue: row.status === "result_published" ? dueOf("CK_OBJECTION", facts, calendar) : null,
  };
}
