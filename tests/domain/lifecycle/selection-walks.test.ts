import { expect, test } from "vitest";
import type { Actor } from "~/domain/kernel/actor";
import { type Calendar, calendarOf } from "~/domain/kernel/calendar";
import type { SelectionStatus } from "~/domain/kernel/statuses";
import type { SelectionFacts } from "~/domain/lifecycle/selection";
import { newSelection, SELECTION_LIVES, type SelectionVerb, selectionFacts } from "~/domain/lifecycle/selections";
import { methodsOf } from "~/domain/selection/carried";
import { SELECTION_TABLES, type SelectionTable } from "~/domain/selection/method";
import { cases, numbersFrom } from "../../support/cases";
import { shanghai, year2026 } from "../kernel/calendar-2026";
import { ACTORS, factsIn, LOSER, PROVIDER } from "./support";

const WALKS = 10_000;
const STEPS = 40;
const HOUR = 3_600_000;
const BIDDERS = [PROVIDER, LOSER];
const calendar: Calendar = calendarOf([year2026, { year: 2027, notice: "", holidays: ["2027-01-01"], workdays: [] }]);
const SYSTEM: Actor = { kind: "system" };

/** A selection with what its workflows write beside the status: who is asked, and whether somebody is asked a second time. */
type World = { facts: SelectionFacts; now: Date; readonly asked: Set<string>; frozen: number };

/** Where the commission stands while a selection of this status goes on. */
const parentOf = (status: SelectionStatus | null) =>
  status === null ? "published" : status === "gathering" ? "registration_closed" : status === "selected" ? "result_published" : "selecting";

function stand(world: World, status: SelectionStatus | null, askedAgencyId: string | null): void {
  const { id, method, revision } = world.facts;
  const commission = factsIn(parentOf(status), { method, frozenCount: world.frozen });
  const state = {
    id,
    method,
    status,
    revision: revision + 1,
    enteredStatusAt: world.now,
    failure: null,
    askedAgencyId,
    byCustodians: false,
  };
  world.facts = selectionFacts(commission, state);
}

/** One press or move of the clock: what the gate says, and then what the workflow writes. */
function step(table: SelectionTable, world: World, verb: SelectionVerb, actor: Actor, roll: (below: number) => number): boolean {
  const life = SELECTION_LIVES[table];
  const { status, askedAgencyId } = world.facts;
  // Its workflow asks nobody twice, and orders once nobody is left to ask.
  const left = BIDDERS.filter((bidder) => !world.asked.has(bidder));
  if ((verb === "ask" || verb === "reject-unread") && left.length === 0) return false;
  const decided = life.decide(verb, world.facts, actor, world.now, calendar);
  if (!decided.ok) return false;
  if (actor.kind !== "system" && life.moveOf(verb).side === "clock") throw new Error(`${verb} by a person`);
  if (verb === "answer-low" && actor.kind === "user" && actor.organisationId !== askedAgencyId) throw new Error("answered by another");
  // A re-run makes void what was selected (market §3.3).
  if (verb !== "void" && status !== null && life.isFinal(status)) throw new Error(`${verb} after the end`);
  const bidder = verb === "ask" || verb === "reject-unread" ? (left[roll(left.length)] as string) : null;
  if (bidder !== null) world.asked.add(bidder);
  const asked = verb === "ask" ? bidder : verb === "answer-low" ? askedAgencyId : null;
  stand(world, decided.value, asked);
  const isQuestioned = decided.value === "asked" || decided.value === "answered";
  if (isQuestioned !== (asked !== null)) throw new Error(`${decided.value} with ${asked}`);
  return true;
}

function begin(table: SelectionTable, roll: (below: number) => number): World {
  const [method] = methodsOf(table);
  if (!method) throw new Error(`no method goes on by ${table}`);
  const now = new Date(shanghai("2026-02-02 09:00").getTime() + roll(200) * 24 * HOUR);
  const frozen = roll(6) === 0 ? 1 : 4;
  const facts = newSelection(factsIn("published", { method, frozenCount: frozen }), "MX-2026-000001", now);
  return { facts, now, asked: new Set(), frozen };
}

/** Time and the ordinary course bring it to its end, whatever people do not do. */
function bringToEnd(table: SelectionTable, world: World, roll: (below: number) => number): SelectionStatus | null {
  const life = SELECTION_LIVES[table];
  for (let n = 0; n < STEPS; n++) {
    const { status } = world.facts;
    if (status !== null && life.isFinal(status)) return status;
    const due = life.nextDue(world.facts, calendar);
    if (due && "at" in due && due.at > world.now) world.now = due.at;
    life.verbs
      .filter((verb) => verb !== "void" && verb !== "ask" && verb !== "reject-unread")
      .some((verb) => step(table, world, verb, SYSTEM, roll));
  }
  return world.facts.status;
}

test.each(SELECTION_TABLES)(`${cases(WALKS)} walks over the table %s break nothing, and each can be brought to an end`, (table) => {
  const life = SELECTION_LIVES[table];
  const seen = new Set<string>();
  for (let seed = 0; seed < cases(WALKS); seed++) {
    const roll = numbersFrom(seed);
    const world = begin(table, roll);
    for (let n = 0; n < STEPS; n++) {
      const due = life.nextDue(world.facts, calendar);
      const at = due && "at" in due && roll(2) === 0 ? due.at.getTime() + roll(3) - 1 : world.now.getTime() + roll(30) * HOUR;
      world.now = new Date(Math.max(world.now.getTime(), at));
      const possible = life.verbs.filter(
        (verb) => life.moveOf(verb).from.includes(world.facts.status) && (verb !== "void" || roll(20) === 0),
      );
      const verb = possible[roll(possible.length)];
      const anybody = ACTORS[roll(ACTORS.length)]?.actor ?? SYSTEM;
      const able = verb && ACTORS.find(({ actor: each }) => life.decide(verb, world.facts, each, world.now, calendar).ok)?.actor;
      const actor = roll(2) === 0 ? SYSTEM : roll(2) === 0 ? anybody : (able ?? anybody);
      if (verb && step(table, world, verb, actor, roll)) seen.add(verb);
    }
    const end = bringToEnd(table, world, roll);
    if (end === null || !life.isFinal(end)) throw new Error(`walk ${seed} of ${table} ends ${end}`);
  }
  const own = life.verbs.filter((verb) => life.moveOf(verb).from.length > 0);
  expect([...seen].sort()).toEqual([...own].sort());
});
