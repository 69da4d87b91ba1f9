import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import type { SelectionStatus } from "../kernel/statuses";
import { tableOf } from "../selection/carried";
import { SELECTION_TABLES, type SelectionTable } from "../selection/method";
import type { MethodName } from "../selection/methods";
import { DRAWN_MOVES } from "./drawn-selection";
import type { TurnOf } from "./engine";
import type { CommissionFacts, SelectionState } from "./facts";
import { PRICED_MOVES } from "./price-selection";
import { type SelectionFacts, type SelectionMove, selectionLife } from "./selection";
import type { TurnParty } from "./turn-party";

/** The tables of moves of selections, one a file; a method says by which its own go on. */
const TABLES = { drawn: DRAWN_MOVES, priced: PRICED_MOVES } as const satisfies Readonly<
  Record<SelectionTable, Readonly<Record<string, SelectionMove>>>
>;

type Tables = typeof TABLES;
/** A move of a selection, of whichever table. */
export type SelectionVerb = { [C in SelectionTable]: keyof Tables[C] }[SelectionTable];
type HumanOf<T> = { [V in keyof T]: T[V] extends { readonly side: "clock" } ? never : V }[keyof T];
/** Those that a person presses. */
export type SelectionHumanVerb = { [C in SelectionTable]: HumanOf<Tables[C]> }[SelectionTable];
type FiredOf<T> = { [V in keyof T]: T[V] extends { readonly fires: infer F } ? (F extends "at-once" ? never : V) : never }[keyof T];
/** Those that a person, time or the beacon brings; the others are made along with one, and nobody waits for them. */
export type AwaitedVerb = { [C in SelectionTable]: FiredOf<Tables[C]> }[SelectionTable] | SelectionHumanVerb;
export type SelectionTurn = TurnOf<TurnParty, AwaitedVerb>;

const VERBS = [...new Set(SELECTION_TABLES.flatMap((course) => Object.keys(TABLES[course]) as SelectionVerb[]))];
/** A move that only another table has. */
const NOWHERE: SelectionMove = { from: [], to: "same", side: "clock", permission: "clock", event: null, notifies: [] };

function lifeBy(table: Readonly<Partial<Record<SelectionVerb, SelectionMove>>>) {
  const rows = VERBS.map((verb) => [verb, table[verb] ?? NOWHERE] as const);
  return selectionLife(Object.fromEntries(rows) as Readonly<Record<SelectionVerb, SelectionMove>>);
}
type SelectionLife = ReturnType<typeof lifeBy>;

/** The life of a selection, a table each. */
export const SELECTION_LIVES: Readonly<Record<SelectionTable, SelectionLife>> = {
  drawn: lifeBy(DRAWN_MOVES),
  priced: lifeBy(PRICED_MOVES),
};

/** The life of a method's selections. */
export function selectionLifeOf(method: MethodName): SelectionLife {
  return SELECTION_LIVES[tableOf(method)];
}

/** What may be waited for of a selection, by all tables. */
export const AWAITED_VERBS: readonly AwaitedVerb[] = VERBS.filter((verb): verb is AwaitedVerb => {
  const { fires, side } = selectionMoveOf(verb);
  return side !== "clock" || (fires !== undefined && fires !== "at-once");
});

/** The move that the beacon's value makes of a method's selections. Throws where its table has none. */
export function openingVerb(method: MethodName): AwaitedVerb {
  const life = selectionLifeOf(method);
  const found = AWAITED_VERBS.find((verb) => life.moveOf(verb).fires === "beacon" && life.moveOf(verb).from.length > 0);
  if (!found) throw new Error(`nothing opens a selection by ${method}`);
  return found;
}

/**
 * The step of a commission's selection that comes next in its course: what ends the status in which it stands, a hand before the clock;
 * before it is frozen, its opening.
 */
export function selectionStep({ method, selection }: Pick<CommissionFacts, "method" | "selection">): AwaitedVerb {
  const life = selectionLifeOf(method);
  const ways = AWAITED_VERBS.filter((verb) => life.moveOf(verb).from.some((status) => status === selection?.status));
  return ways.find((verb) => life.moveOf(verb).side !== "clock") ?? ways[0] ?? openingVerb(method);
}

/** The row of a verb, of the table that has it. */
export function selectionMoveOf(verb: SelectionVerb): SelectionMove {
  const rows = SELECTION_TABLES.map((course) => SELECTION_LIVES[course].moveOf(verb));
  return rows.find((row) => row.from.length > 0) ?? NOWHERE;
}

/** A selection with what it asks of its commission. */
export function selectionFacts(commission: CommissionFacts, state: SelectionState): SelectionFacts {
  return { ...state, commission };
}

/** The selection that a commission begins; `id` is its event's (selectionId). */
export function newSelection(commission: CommissionFacts, id: string, now: Date): SelectionFacts {
  const begun = { status: null, revision: 0, enteredStatusAt: now, failure: null, byCustodians: false, askedAgencyId: null };
  return { id, method: commission.method, ...begun, commission };
}

/** Whether something of a commission's selection is still to come. */
export function goesOn(selection: SelectionState | null): selection is SelectionState & { readonly status: SelectionStatus } {
  return selection !== null && selection.status !== null && !selectionLifeOf(selection.method).isFinal(selection.status);
}

/** What a commission's selection waits for now, as its parent takes it. */
export function selectionTurns(facts: CommissionFacts, now: Date, calendar: Calendar): SelectionTurn[] {
  const { selection } = facts;
  if (!selection) return [];
  // The engine waits for nothing that is made along with another move.
  return selectionLifeOf(selection.method).turnsOf(selectionFacts(facts, selection), now, calendar) as SelectionTurn[];
}

/** The buttons on a commission's pages that its selection asks of this person. */
export function selectionMovesFor(facts: CommissionFacts, actor: Actor, now: Date, calendar: Calendar): SelectionHumanVerb[] {
  const { selection } = facts;
  if (!selection) return [];
  const moves = selectionLifeOf(selection.method).movesFor(selectionFacts(facts, selection), actor, now, calendar);
  // The engine's buttons are never the clock's.
  return moves as SelectionHumanVerb[];
}

/** Whether a commission's selection waits for the beacon's value. */
export function selectionWaitsForBeacon(facts: CommissionFacts, calendar: Calendar): boolean {
  const { selection } = facts;
  return selection !== null && selectionLifeOf(selection.method).waitsForBeacon(selectionFacts(facts, selection), calendar);
}
