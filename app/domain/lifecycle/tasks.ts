import { may } from "../access/permissions";
import { hasRole, type UserActor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import type { AdmissionStatus, ItemEntryStatus } from "../kernel/statuses";
import { COMMISSION, type Verb } from "./commission";
import { type CommissionFacts, isHeld } from "./facts";
import { OBJECTION, objectionFacts } from "./objection";
import { type SelectionHumanVerb, selectionMovesFor } from "./selections";
import type { TurnParty } from "./turn-party";
import { type AnyTurn, type AnyVerb, anyMoveOf } from "./turns";

/*
 * 待我办理: what waits for this person, once for the desk that lists it and for the demonstration's list of persons that counts it.
 */

/** Whose jobs a person does: a clerk the work on a commission, an approver the approvals. */
function partiesOf(actor: UserActor): readonly TurnParty[] {
  return [
    ...(hasRole(actor, "purchaser_agent") ? (["clerk", "purchaser", "either"] as const) : []),
    ...(hasRole(actor, "purchaser_approver") ? (["approver"] as const) : []),
  ];
}

/** What this person may do about a turn: the moves of the table that share its side and its deadline. */
function verbsFor(turn: AnyTurn, allowed: readonly AnyVerb[]): readonly AnyVerb[] {
  const { side, deadline } = anyMoveOf(turn.verb);
  return allowed.filter((verb) => !anyMoveOf(verb).aside && anyMoveOf(verb).side === side && anyMoveOf(verb).deadline === deadline);
}

/**
 * What a commission asks of a person of its department: each turn that is this person's, with the moves that answer it. `isFresh`: a
 * draft that nobody else has seen yet stands with the drafts and waits for nobody.
 */
export function departmentTasks<T extends AnyTurn>(
  { facts, turns, isFresh }: { readonly facts: CommissionFacts; readonly turns: readonly T[]; readonly isFresh: boolean },
  actor: UserActor,
  now: Date,
  calendar: Calendar,
): { readonly turn: T; readonly verbs: readonly AnyVerb[] }[] {
  if (isFresh) return [];
  const mine = partiesOf(actor);
  const below = facts.objections.flatMap((each) => OBJECTION.movesFor(objectionFacts(facts, each), actor, now, calendar));
  const own = [...COMMISSION.movesFor(facts, actor, now, calendar), ...selectionMovesFor(facts, actor, now, calendar)];
  const allowed = [...new Set<AnyVerb>([...own, ...below])];
  return turns
    .map((turn) => ({ turn, verbs: mine.includes(turn.party) ? verbsFor(turn, allowed) : [] }))
    .filter(({ verbs }) => verbs.length > 0);
}

/** What is done about the own entry is no work in hand. */
const OF_ENTRANTS: readonly Verb[] = ["enter", "withdraw", "replace-bid"];

/** What a person of the provider, or of the bidder who is asked, may do with a commission in hand, and whether one of it is waited for. */
export function providerTask(
  facts: CommissionFacts,
  actor: UserActor,
  now: Date,
  calendar: Calendar,
): { readonly verbs: readonly (Verb | SelectionHumanVerb)[]; readonly expected: boolean } {
  const own = COMMISSION.movesFor(facts, actor, now, calendar).filter((verb) => !OF_ENTRANTS.includes(verb));
  const verbs = [...own, ...selectionMovesFor(facts, actor, now, calendar)];
  const expected = !isHeld(facts) && verbs.some((verb) => !anyMoveOf(verb).aside || verb === "reply-rating");
  return { verbs, expected };
}

/** What of an admission decides what its agency has to do. */
export type AdmissionState = {
  readonly status: AdmissionStatus;
  readonly correctionDueAt: Date | null;
  readonly entries: readonly { readonly itemCode: string; readonly status: ItemEntryStatus; readonly since: Date }[];
};

/** Work on an agency's own file: `at` is the day by which it is due, null without one; `since` when an item was suspended. */
export type AdmissionTask =
  | { readonly kind: "apply" | "correct"; readonly at: Date | null }
  | { readonly kind: "renew"; readonly at: null; readonly since: Date; readonly itemCode: string };

/** To finish the admission, to correct what came back (§5.1), to renew the certificate without which an item is suspended (§5.2). */
export function admissionTasks({ status, correctionDueAt, entries }: AdmissionState, actor: UserActor): AdmissionTask[] {
  if (!may(actor, "admission.manage")) return [];
  const suspended = entries.filter((each) => each.status === "suspended");
  return [
    ...(status === "draft" ? [{ kind: "apply", at: null } as const] : []),
    ...(status === "returned" ? [{ kind: "correct", at: correctionDueAt } as const] : []),
    ...suspended.map(({ itemCode, since }) => ({ kind: "renew", at: null, since, itemCode }) as const),
  ];
}
