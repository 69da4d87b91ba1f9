import { describe, expect, test } from "vitest";
import { holdersOf, may } from "~/domain/access/permissions";
import type { Actor } from "~/domain/kernel/actor";
import { ok } from "~/domain/kernel/decision";
import {
  ADMISSION_STATUSES,
  COMMISSION_STATUSES,
  type CommissionStatus,
  OBJECTION_STATUSES,
  SELECTION_STATUSES,
  type SelectionStatus,
} from "~/domain/kernel/statuses";
import { ADMISSION, admissionRules } from "~/domain/lifecycle/admission";
import { COMMISSION } from "~/domain/lifecycle/commission";
import type { defineLifecycle, Kinds, MoveRow } from "~/domain/lifecycle/engine";
import { newObjection, OBJECTION, objectionFacts } from "~/domain/lifecycle/objection";
import { newSelection, SELECTION_LIVES, selectionFacts } from "~/domain/lifecycle/selections";
import { SELECTION_TABLES, type SelectionTable } from "~/domain/selection/method";
import { FIRST_METHOD } from "~/domain/selection/methods";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { ACTORS, factsIn, heldSince, LOSER, OFFICE, objected, PROVIDER } from "./support";

const NOW = shanghai("2026-09-14 11:00");
const LATER = shanghai("2026-11-30 11:00");

type Life<K extends Kinds, V extends string> = ReturnType<typeof defineLifecycle<K, V>>;

/** A life with facts of it in every status; the first is that of nothing yet, where a row begins it. */
type Subject = {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly verbs: readonly string[];
  readonly row: (verb: string) => MoveRow<Kinds>;
  readonly decide: (verb: string, status: string | null, actor: Actor, now: Date, held: boolean) => { readonly ok: boolean };
  readonly movesFor: (status: string | null, actor: Actor, now: Date) => readonly string[];
  readonly turns: (status: string, now: Date) => readonly { readonly party: string }[];
  readonly isFinal: (status: string) => boolean;
  readonly describe: () => string;
};

function subject<K extends Kinds, V extends string>(
  life: Life<K, V>,
  statuses: readonly string[],
  factsOf: (status: string | null, held: boolean) => K["Facts"],
): Subject {
  return {
    name: life.subject,
    statuses,
    verbs: life.verbs,
    row: (verb) => life.moveOf(verb as V) as unknown as MoveRow<Kinds>,
    decide: (verb, status, actor, now, held) => life.decide(verb as V, factsOf(status, held), actor, now, calendar2026),
    movesFor: (status, actor, now) => life.movesFor(factsOf(status, false), actor, now, calendar2026),
    turns: (status, now) => life.turnsOf(factsOf(status, false), now, calendar2026),
    isFinal: (status) => life.isFinal(status as NonNullable<K["Facts"]["status"]>),
    describe: life.describe,
  };
}

const held = (isHeld: boolean) => (isHeld ? heldSince(NOW) : {});
const result = (isHeld: boolean) => factsIn("result_published", held(isHeld));
const admissionIn = (status: (typeof ADMISSION_STATUSES)[number]) => ({
  ...{ organisationId: PROVIDER, status, enteredStatusAt: NOW, publicityUntil: NOW, checkDueAt: NOW, checkedAt: null },
  ...{ correctionDueAt: NOW, pausedAt: null, codeToConfirm: false, ready: ok(null), rulesOf: admissionRules(NOW, NOW) },
});

/** Where the commission stands when a selection of this status goes on. */
const PARENT = {
  ...{ gathering: "registration_closed", frozen: "selecting", drawn: "selecting", opened: "selecting", ordered: "selecting" },
  ...{ asked: "selecting", answered: "selecting", decided: "selecting" },
  ...{ selected: "result_published", failed: "failed", void: "cancelled" },
} as const satisfies Readonly<Record<SelectionStatus, CommissionStatus>>;

function selectionIn(status: SelectionStatus | null, parts = {}) {
  if (status === null) return newSelection(factsIn("published", parts), "MX-2026-000001", NOW);
  const state = {
    id: "MX-2026-000001",
    method: FIRST_METHOD,
    status,
    revision: 1,
    enteredStatusAt: NOW,
    failure: null,
    askedAgencyId: LOSER,
    byCustodians: false,
  };
  return selectionFacts(factsIn(PARENT[status], parts), state);
}

/** The statuses that the table of a table knows. */
function statusesOf(table: SelectionTable): readonly string[] {
  const life = SELECTION_LIVES[table];
  return SELECTION_STATUSES.filter((status) =>
    life.verbs.some((verb) => {
      const { from, to } = life.moveOf(verb);
      return from.includes(status) || (typeof to === "string" ? to === status : to.of.includes(status));
    }),
  );
}

const SUBJECTS: readonly Subject[] = [
  subject(COMMISSION, COMMISSION_STATUSES, (status, isHeld) => factsIn((status ?? "draft") as "draft", held(isHeld))),
  subject(ADMISSION, ADMISSION_STATUSES, (status) => admissionIn((status ?? "draft") as "draft")),
  ...SELECTION_TABLES.map((table) =>
    subject(SELECTION_LIVES[table], statusesOf(table), (status, isHeld) => selectionIn(status as SelectionStatus | null, held(isHeld))),
  ),
  subject(OBJECTION, OBJECTION_STATUSES, (status, isHeld) =>
    status === null
      ? newObjection(result(isHeld), "o", NOW, [PROVIDER, LOSER])
      : objectionFacts(
          result(isHeld),
          objected({ status: status as "filed", draftedBy: "somebody", answeredAt: status === "answered" ? NOW : null }),
        ),
  ),
];

describe.each(SUBJECTS)("the life of $name", ({ statuses, verbs, row, decide, movesFor, turns, isFinal, describe: diagram }) => {
  test("status × move × actor: only what the table says, by whom it says, and nothing under a hold but what it leaves there", () => {
    for (const status of [null, ...statuses]) {
      for (const { actor } of ACTORS) {
        for (const verb of verbs) {
          const { from, permission, side, underHold } = row(verb);
          for (const now of [NOW, LATER]) {
            const isKnown = status !== null || from.includes(null);
            if (!isKnown) continue;
            const decided = decide(verb, status, actor, now, false);
            if (decided.ok) expect([verb, from.includes(status), may(actor, permission)]).toEqual([verb, true, true]);
            if (decided.ok) expect([verb, (actor.kind === "system") === (side === "clock")]).toEqual([verb, true]);
            if (decide(verb, status, actor, now, true).ok && !decided.ok) expect([verb, underHold]).toEqual([verb, true]);
          }
        }
        if (status !== null) {
          const buttons = movesFor(status, actor, NOW);
          expect(buttons).toEqual(verbs.filter((verb) => row(verb).side !== "clock" && decide(verb, status, actor, NOW, false).ok));
        }
      }
    }
  });

  test("every status but the last ones has a way on, by a named party or the clock, and somebody's turn", () => {
    for (const status of statuses) {
      const ways = verbs.filter((verb) => row(verb).from.includes(status));
      const byWhom = ways.every((verb) => row(verb).side === "clock" || holdersOf(row(verb).permission).length > 0);
      expect([status, byWhom]).toEqual([status, true]);
      if (isFinal(status)) expect([status, turns(status, NOW)]).toEqual([status, []]);
      else expect([status, ways.length > 0]).toEqual([status, true]);
    }
  });

  test("its diagram names every move between two statuses", () => {
    const drawn = diagram();
    for (const verb of verbs.filter((each) => row(each).to !== "same")) expect(drawn).toMatch(new RegExp(`: .*\\b${verb}\\b`));
  });
});

describe("an objection's table", () => {
  const moves = (name: string, status: "filed" | "answered", parts = {}, now = NOW) => {
    const found = ACTORS.find((each) => each.name === name);
    if (!found) throw new Error(name);
    return OBJECTION.movesFor(objectionFacts(factsIn("result_published"), objected({ status, ...parts })), found.actor, now, calendar2026);
  };
  const drafted = { draftedBy: "another" };

  test.each([
    ["purchaser_agent of department", "filed", {}, ["draft-answer"]],
    ["purchaser_agent of department", "filed", drafted, []],
    ["purchaser_approver of department", "filed", {}, []],
    ["purchaser_approver of department", "filed", drafted, ["return-answer", "answer-objection"]],
    ["purchaser_approver of department", "filed", { draftedBy: "someone" }, ["return-answer"]],
    ["purchaser_approver of another department", "filed", drafted, []],
    ["agency_agent of agency-2", "filed", {}, ["withdraw-objection"]],
    ["agency_agent of agency-1", "filed", {}, []],
    [`office_supervisor of ${OFFICE}`, "filed", {}, ["reject-objection"]],
    [`office_supervisor of ${OFFICE}`, "answered", { answeredAt: NOW }, ["dismiss-objection", "uphold-objection", "reject-objection"]],
    [`office_operator of ${OFFICE}`, "answered", { answeredAt: NOW }, []],
    [`auditor of ${OFFICE}`, "answered", { answeredAt: NOW }, []],
  ] as const)("%s, %s %j", (name, status, parts, may) => {
    expect(moves(name, status, parts)).toEqual(may);
  });

  test("the purchaser's silence is late, and does not stop the decision", () => {
    const facts = objectionFacts(factsIn("result_published"), objected());
    expect(OBJECTION.turnsOf(facts, NOW, calendar2026)).toEqual([
      { party: "clerk", verb: "draft-answer", due: { at: shanghai("2026-09-17 00:00") } },
    ]);
    const silent = shanghai("2026-09-17 00:00");
    expect(moves(`office_supervisor of ${OFFICE}`, "filed", {}, new Date(silent.getTime() - 1))).toEqual(["reject-objection"]);
    expect(moves(`office_supervisor of ${OFFICE}`, "filed", {}, silent)).toContain("uphold-objection");
    expect(OBJECTION.turnsOf(facts, silent, calendar2026).map(({ party, due }) => [party, due])).toEqual([
      ["clerk", { at: silent }],
      ["office", { at: shanghai("2026-09-21 00:00") }],
    ]);
  });
});
