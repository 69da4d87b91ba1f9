import { describe, expect, test } from "vitest";
import { SYSTEM } from "~/domain/kernel/actor";
import { SPENT_SELECTIONS } from "~/domain/kernel/statuses";
import { COMMISSION } from "~/domain/lifecycle/commission";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { OBJECTION } from "~/domain/lifecycle/objection";
import {
  AWAITED_VERBS,
  goesOn,
  SELECTION_LIVES,
  type SelectionVerb,
  selectionFacts,
  selectionLifeOf,
  selectionWaitsForBeacon,
} from "~/domain/lifecycle/selections";
import { turnOf, turnsOf } from "~/domain/lifecycle/turns";
import { methodsOf } from "~/domain/selection/carried";
import { SELECTION_TABLES } from "~/domain/selection/method";
import { METHOD_NAMES, METHODS } from "~/domain/selection/methods";
import { selectionId } from "~/domain/selection/selection-id";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { factsIn, heldSince } from "./support";

const NOW = shanghai("2026-09-17 10:30");

function decide(verb: SelectionVerb, commission: CommissionFacts) {
  if (!commission.selection) throw new Error("no selection");
  const life = selectionLifeOf(commission.selection.method);
  return life.decide(verb, selectionFacts(commission, commission.selection), SYSTEM, NOW, calendar2026);
}
const selection = factsIn("published").selection;

describe("a selection", () => {
  test("is frozen with the close, or has failed when too few entered", () => {
    expect(decide("freeze", factsIn("registration_closed", { selection }))).toMatchObject({ value: "frozen" });
    expect(decide("freeze", factsIn("registration_closed", { selection, frozenCount: 3 }))).toMatchObject({ value: "frozen" });
    expect(decide("freeze", factsIn("registration_closed", { selection, frozenCount: 2 }))).toMatchObject({ value: "failed" });
    expect(decide("freeze", factsIn("published"))).toMatchObject({ reason: "move.not-now", detail: { status: "published" } });
  });

  test("is drawn once its commission has come to the opening, never before and never under a hold", () => {
    expect(decide("draw", factsIn("selecting"))).toMatchObject({ value: "drawn" });
    expect(decide("draw", factsIn("selecting", heldSince(NOW)))).toMatchObject({ reason: "held" });
    for (const status of ["published", "registration_closed", "result_published", "failed", "cancelled"] as const) {
      expect(decide("draw", factsIn(status))).toEqual({ ok: false, reason: "move.not-now", detail: { status } });
    }
  });

  test("waits for the beacon, and its commission takes the wait and the turn", () => {
    expect(selectionWaitsForBeacon(factsIn("registration_closed"), calendar2026)).toBe(false);
    expect(selectionWaitsForBeacon(factsIn("selecting"), calendar2026)).toBe(true);
    expect(turnsOf(factsIn("selecting"), NOW, calendar2026)).toEqual([{ party: "beacon", verb: "draw", due: null }]);
    expect(turnOf(factsIn("selecting", heldSince(NOW)), NOW, calendar2026)).toMatchObject({ party: "office", verb: "lift-hold" });
  });

  test("gives its commission the order or the failure, and nothing before it has one", () => {
    const take = (facts: CommissionFacts, verb: "take-result" | "fail-below-minimum") =>
      COMMISSION.decide(verb, facts, SYSTEM, NOW, calendar2026).ok;
    const at = (status: "frozen" | "selected") => factsIn("selecting", { selection: selection && { ...selection, status } });
    expect([take(at("frozen"), "take-result"), take(at("selected"), "take-result")]).toEqual([false, true]);
    const closed = factsIn("registration_closed");
    const failed = factsIn("registration_closed", { selection: factsIn("failed").selection });
    expect([take(closed, "fail-below-minimum"), take(failed, "fail-below-minimum")]).toEqual([false, true]);
  });

  test("is void from wherever it stands, under a hold too, and then no more", () => {
    for (const status of ["published", "registration_closed", "selecting", "result_published"] as const) {
      for (const parts of [{}, heldSince(NOW)]) expect(decide("void", factsIn(status, parts))).toMatchObject({ value: "void" });
    }
    expect(
      SPENT_SELECTIONS.filter((status) => decide("void", factsIn("failed", { selection: selection && { ...selection, status } })).ok),
    ).toEqual([]);
    expect([goesOn(factsIn("selecting").selection), goesOn(factsIn("awarded").selection), goesOn(null)]).toEqual([true, false, false]);
  });
});

describe("the tables of selections", () => {
  test("every method by which the site selects has one, and no other", () => {
    const told = SELECTION_TABLES.flatMap(methodsOf).sort();
    expect(told).toEqual(METHOD_NAMES.filter((method) => METHODS[method].carried?.selects).sort());
  });

  test("share no name with the commission or its objections", () => {
    const names = [...COMMISSION.verbs, ...OBJECTION.verbs, ...SELECTION_TABLES.flatMap((table) => [...SELECTION_LIVES[table].verbs])];
    expect(new Set(names).size).toBe(COMMISSION.verbs.length + OBJECTION.verbs.length + SELECTION_LIVES.drawn.verbs.length);
    expect(AWAITED_VERBS).toEqual(["draw", "open", "answer-low", "decide-low", "lapse-answer", "deem-low", "order"]);
  });

  test("the first selection has its commission's number, those after it are numbered re-runs", () => {
    expect([0, 1, 2].map((earlier) => selectionId("MX-2026-000001", earlier))).toEqual([
      "MX-2026-000001",
      "MX-2026-000001-rerun-1",
      "MX-2026-000001-rerun-2",
    ]);
  });
});
