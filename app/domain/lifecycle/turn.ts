import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { FINAL_STATUSES } from "../kernel/statuses";
import type { Due } from "./clocks";
import { moveOf, VERBS, type Verb } from "./commission";
import { deadlineOf } from "./decide";
import { type CommissionFacts, isHeld } from "./facts";

/** 当前责任方: who must act, with which move, and by when. */
export const TURN_PARTIES = ["clerk", "approver", "office", "provider", "purchaser", "either", "entrants", "clock", "beacon"] as const;
export type TurnParty = (typeof TURN_PARTIES)[number];

/** Whether a stored word names a party. */
export function isTurnParty(word: string | null): word is TurnParty {
  return TURN_PARTIES.some((each) => each === word);
}

export type Turn = { readonly party: TurnParty; readonly verb: Verb; readonly due: Due | null };

const NOBODY: Actor = { kind: "anonymous" };

/** The party of a row, told as the pages tell it. */
export function partyOf(verb: Verb, facts: CommissionFacts): TurnParty {
  const move = moveOf(verb);
  if (move.fires === "beacon") return "beacon";
  if (move.permission === "commission.draft") return "clerk";
  if (move.permission === "commission.approve") return "approver";
  if (verb === "enter") return "entrants";
  if (move.side === "other") return facts.filing?.side === "purchaser" ? "provider" : "purchaser";
  return move.side;
}

/** Guards that ask who presses are left to the gate; here only the facts count. */
const guardHolds = (verb: Verb, facts: CommissionFacts, now: Date): boolean => {
  const guard = moveOf(verb).guard;
  return !guard || guard(facts, NOBODY, now).ok;
};

const instantOf = (due: Due | null): number => (due && "at" in due ? due.at.getTime() : Number.POSITIVE_INFINITY);

/**
 * Everything that the commission waits for now, most urgent first (ui.md: 当前责任方). Two at once after acceptance: payment and
 * rating are facts beside the status. Empty for a final status. Under a hold it is the office's turn.
 */
export function turnsOf(facts: CommissionFacts, now: Date, calendar: Calendar): Turn[] {
  if ((FINAL_STATUSES as readonly string[]).includes(facts.status)) return [];
  const held = isHeld(facts);
  const turns: Turn[] = [];
  for (const verb of VERBS) {
    const move = moveOf(verb);
    if (move.aside || !move.from.includes(facts.status) || move.fires === "at-once") continue;
    if (held && !move.underHold) continue;
    if (!guardHolds(verb, facts, now)) continue;
    turns.push({ party: partyOf(verb, facts), verb, due: deadlineOf(move.deadline ?? move.fires, facts, calendar) });
  }
  const hands = turns.filter((turn) => turn.party !== "clock");
  const shown = hands.length > 0 ? hands : turns;
  const seen = new Set<string>();
  return shown
    .sort((a, b) => instantOf(a.due) - instantOf(b.due))
    .filter((turn) => {
      const key = `${turn.party} ${instantOf(turn.due)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** The most urgent turn, or null when nothing more is to come. */
export function turnOf(facts: CommissionFacts, now: Date, calendar: Calendar): Turn | null {
  return turnsOf(facts, now, calendar)[0] ?? null;
}
