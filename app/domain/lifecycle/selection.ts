import type { UserActor } from "../kernel/actor";
import { type Decision, ok, refused } from "../kernel/decision";
import type { CommissionStatus, SelectionStatus } from "../kernel/statuses";
import type { Audience } from "./commission";
import { defineLifecycle, type MoveRow } from "./engine";
import { type CommissionFacts, isHeld, type SelectionState } from "./facts";
import { dueOfSelection, ruleOfSelectionClock, type SelectionClock } from "./selection-clocks";
import type { TurnParty } from "./turn-party";

/*
 * What the selections of all methods share. A selection is a child of its commission: born with the notice, frozen or failed with the
 * close, void with the cancellation. How it goes on from `frozen` stands in its method's table, a file each (selections.ts).
 */

/** A selection with the commission that it is made for, whose holds and moments count for it. */
export type SelectionFacts = SelectionState & { readonly commission: CommissionFacts };

export type SelectionKinds = {
  readonly Facts: SelectionFacts;
  /** The bidder who is asked about its price, and the purchaser who decides on the answer. */
  readonly Side: "bidder" | "purchaser";
  readonly Clock: SelectionClock;
  readonly Audience: Audience | "asked";
  readonly Party: TurnParty;
};
export type SelectionMove = MoveRow<SelectionKinds>;
export type Guard = NonNullable<SelectionMove["guard"]>;

const notNow = ({ commission: { status } }: SelectionFacts) => refused("move.not-now", { status });

/** The commission stands where this move belongs; it may have been brought there in the same transaction. */
export const whileCommission =
  (at: CommissionStatus): Guard =>
  (facts): Decision<null> =>
    facts.commission.status === at ? ok(null) : notNow(facts);

/** Too few entrants fail the selection at once (F01), whatever its method. */
const frozenOrFailed = {
  of: ["frozen", "failed"],
  pick: ({ commission: { frozenCount, minimumEntrants } }: SelectionFacts): SelectionStatus =>
    frozenCount < minimumEntrants ? "failed" : "frozen",
} as const;

// biome-ignore format: a table reads by its rows, one move a line.
/** How every selection begins; each is made along with a move of its commission, whose event tells of it. */
export const BEGINNING = {
  gather: { from: [null], to: "gathering", side: "clock", permission: "clock", guard: whileCommission("published"), event: null, notifies: [] },
  freeze: { from: ["gathering"], to: frozenOrFailed, side: "clock", permission: "clock", guard: whileCommission("registration_closed"), event: null, notifies: [] },
} as const satisfies Readonly<Record<string, SelectionMove>>;

/** How one ends that its commission wants no longer: `from` are the statuses of the table in which it stands. */
export function voidedFrom<const S extends SelectionStatus>(from: readonly S[]) {
  return { void: { from, to: "void", side: "clock", permission: "clock", event: null, notifies: [], underHold: true } } as const;
}

function standsOn(side: SelectionKinds["Side"], { askedAgencyId, commission }: SelectionFacts, { organisationId }: UserActor): boolean {
  return organisationId === (side === "bidder" ? askedAgencyId : commission.purchaserId);
}

/** Whose a move of a selection is, as pages tell it. */
export function selectionParty({ side, fires }: SelectionMove, { byCustodians }: Pick<SelectionState, "byCustodians">): TurnParty {
  if (side === "bidder") return "bidder";
  if (side === "purchaser") return "approver";
  if (fires !== "beacon") return "clock";
  return byCustodians ? "custodians" : "beacon";
}

const FINAL = ["selected", "failed", "void"] as const satisfies readonly SelectionStatus[];

/** The life of a selection by one table of moves. Refusals of its gate: engine.ts, told by the commission's status. */
export function selectionLife<V extends string>(moves: Readonly<Record<V, SelectionMove>>) {
  return defineLifecycle<SelectionKinds, V>({
    subject: "selection",
    moves,
    final: FINAL,
    due: dueOfSelection,
    lengthOf: (clock, { commission }) => ruleOfSelectionClock(clock, commission)?.value ?? null,
    standsOn,
    partyOf: (verb, facts) => selectionParty(moves[verb], facts),
    isHeld: ({ commission }) => isHeld(commission),
    notNow,
  });
}
