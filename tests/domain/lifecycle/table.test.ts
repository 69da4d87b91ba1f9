import { describe, expect, test } from "vitest";
import { partyLabels } from "~/copy/moves/moves";
import { holdersOf } from "~/domain/access/permissions";
import type { EventKind } from "~/domain/kernel/events";
import { COMMISSION_STATUSES, FINAL_STATUSES, UNPUBLISHED_STATUSES } from "~/domain/kernel/statuses";
import { basisOfEvent, stepsAhead } from "~/domain/lifecycle/ahead";
import { COMMISSION, MOVES, moveOf, VERBS, type Verb } from "~/domain/lifecycle/commission";
import type { SelectionState } from "~/domain/lifecycle/facts";
import { providerTask } from "~/domain/lifecycle/tasks";
import { TURN_PARTIES } from "~/domain/lifecycle/turn-party";
import { turnOf } from "~/domain/lifecycle/turns";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { ACTORS, DEPARTMENT, factsIn, heldSince, OFFICE, OTHER_DEPARTMENT, objected, PROVIDER, person } from "./support";

const NOW = shanghai("2026-09-14 11:00");
const isFinal = (status: string) => (FINAL_STATUSES as readonly string[]).includes(status);
const leaves = (verb: Verb) => moveOf(verb).to !== "same";

describe("the table of moves", () => {
  test.each(COMMISSION_STATUSES.filter((status) => !isFinal(status)))("%s has a way out by a named party or the clock", (status) => {
    const ways = VERBS.filter((verb) => moveOf(verb).from.includes(status) && leaves(verb));
    expect(ways.some((verb) => moveOf(verb).side === "clock" || holdersOf(moveOf(verb).permission).length > 0)).toBe(true);
  });

  test("final statuses have none, and every status is reached", () => {
    const ends = VERBS.flatMap((verb) => {
      const { to } = moveOf(verb);
      return to === "same" ? [] : typeof to === "string" ? [to] : to.of;
    });
    for (const status of FINAL_STATUSES) expect(VERBS.filter((verb) => moveOf(verb).from.includes(status) && leaves(verb))).toEqual([]);
    for (const status of COMMISSION_STATUSES) expect(status === "draft" || ends.includes(status)).toBe(true);
  });

  test("a row of a person has a permission that a role of its side holds; a row of the clock is the clock's", () => {
    const PREFIX = { purchaser: ["purchaser"], provider: ["agency"], office: ["office"], either: ["purchaser", "agency"] } as const;
    for (const verb of VERBS) {
      const { side, permission, fires } = moveOf(verb);
      const roles = holdersOf(permission);
      // What a selection or an upheld objection brings about is nobody's press, and no clock runs for it.
      const isBrought = verb === "fail-by-objection" || verb === "take-result" || verb === "fail-selection";
      if (!isBrought) expect([verb, fires !== undefined]).toEqual([verb, side === "clock"]);
      if (side === "clock") expect([verb, permission]).toEqual([verb, "clock"]);
      else {
        const needed = PREFIX[side === "other" ? "either" : side];
        for (const prefix of needed) expect([verb, roles.some((role) => role.startsWith(prefix))]).toEqual([verb, true]);
        expect([verb, roles.every((role) => needed.some((prefix) => role.startsWith(prefix)))]).toEqual([verb, true]);
        expect([verb, roles.includes("auditor")]).toEqual([verb, false]);
      }
    }
  });

  test("nothing published goes back to where it could be rewritten (I1)", () => {
    for (const verb of VERBS) {
      const { from, to } = moveOf(verb);
      if (from.every((status) => (UNPUBLISHED_STATUSES as readonly string[]).includes(status))) continue;
      const ends = to === "same" || typeof to !== "string" ? [] : [to];
      for (const end of ends) {
        const wasPublic = from.some((status) => !(UNPUBLISHED_STATUSES as readonly string[]).includes(status));
        expect([verb, wasPublic && (UNPUBLISHED_STATUSES as readonly string[]).includes(end)]).toEqual([verb, false]);
      }
    }
  });
});

/** What each role may ever do with a commission that concerns it, read against market §2 and §3.3. */
const RECALL = ["edit", "discard", "submit", "recall", "relist"] as const;
const CONTRACT = ["confirm-filing", "reject-filing"] as const;
const AGENCY = [
  "confirm-award",
  "decline-award",
  "file-contract",
  ...CONTRACT,
  "deliver",
  "confirm-payment",
  "dispute-payment",
  "reply-rating",
] as const;
const PURCHASER = [...CONTRACT, "accept", "reject-delivery", "record-payment", "rate"] as const;
const MAY: Readonly<Record<string, readonly Verb[]>> = {
  [`agency_admin of ${PROVIDER}`]: AGENCY,
  [`agency_agent of ${PROVIDER}`]: ["enter", "withdraw", "replace-bid", ...AGENCY],
  [`purchaser_admin of ${DEPARTMENT}`]: [],
  [`purchaser_agent of ${DEPARTMENT}`]: [...RECALL, "file-contract", ...PURCHASER],
  [`purchaser_approver of ${DEPARTMENT}`]: ["send-back", "approve", "cancel", "request-cancel", ...PURCHASER],
  [`office_operator of ${OFFICE}`]: ["return", "publish"],
  [`office_supervisor of ${OFFICE}`]: ["return", "publish", "consent-cancel", "refuse-cancel", "set-hold", "lift-hold"],
  system: VERBS.filter((verb) => MOVES[verb].side === "clock"),
};

describe("status × move × actor", () => {
  test.each(ACTORS.filter(({ name }) => name !== "agency_admin of agency-2" && name !== "agency_agent of agency-2"))(
    "$name",
    ({ name, actor }) => {
      for (const status of COMMISSION_STATUSES) {
        // Filed by the other party, so that each side is once the one that answers.
        const side = name.includes(DEPARTMENT) ? "provider" : "purchaser";
        const plain = factsIn(status);
        const facts = plain.filing ? { ...plain, filing: { ...plain.filing, side } as const } : plain;
        for (const verb of VERBS) {
          const decided = COMMISSION.decide(verb, facts, actor, NOW, calendar2026);
          const at = `${verb} in ${status}`;
          const nothingFiled = moveOf(verb).side === "other" && facts.filing === null && name.includes(PROVIDER);
          if (nothingFiled || !(MAY[name] ?? []).includes(verb))
            expect([at, decided]).toEqual([at, { ok: false, reason: "permission.denied" }]);
          else if (!moveOf(verb).from.includes(status)) {
            expect([at, decided]).toEqual([at, { ok: false, reason: "move.not-now", detail: { status } }]);
          } else expect([at, decided.ok ? "" : decided.reason]).not.toEqual([at, "permission.denied"]);
          if (!decided.ok) continue;
          const { to } = moveOf(verb);
          const ends = to === "same" ? [status] : typeof to === "string" ? [to] : to.of;
          expect([at, ends]).toEqual([at, expect.arrayContaining([decided.value])]);
        }
      }
    },
  );

  test("an agency that was not drawn does nothing once there is an award; before it may enter", () => {
    for (const { actor } of ACTORS.filter(({ name }) => name.endsWith("agency-2"))) {
      for (const status of COMMISSION_STATUSES) {
        const facts = factsIn(status);
        const moves = COMMISSION.movesFor(facts, actor, NOW, calendar2026);
        expect([status, moves]).toEqual([
          status,
          status === "published" && "roles" in actor && actor.roles[0] === "agency_agent" ? ["enter", "withdraw"] : [],
        ]);
      }
    }
  });

  test("a reply to the rating is a right of its term: then it is offered to nobody and asked of nobody", () => {
    const agent = person(PROVIDER, "agency", ["agency_agent"]);
    const facts = factsIn("closed");
    const inTime = shanghai("2026-09-20 23:59");
    const late = shanghai("2026-09-21 00:00");
    expect(COMMISSION.movesFor(facts, agent, inTime, calendar2026)).toEqual(["reply-rating"]);
    expect(providerTask(facts, agent, inTime, calendar2026).expected).toBe(true);
    expect(COMMISSION.movesFor(facts, agent, late, calendar2026)).toEqual([]);
    expect(providerTask(facts, agent, late, calendar2026).expected).toBe(false);
    expect(COMMISSION.decide("reply-rating", facts, agent, late, calendar2026)).toMatchObject({ reason: "rating.reply-late" });
  });

  test("an agency that presses too late is told of the status; while the next one may, it has no right", () => {
    const agent = person("agency-2", "agency", ["agency_agent"]);
    for (const status of COMMISSION_STATUSES.filter((each) => factsIn(each).award !== null)) {
      for (const verb of ["enter", "withdraw", "confirm-award", "decline-award", "deliver"] as const) {
        const isTime = moveOf(verb).from.some((each) => each === status);
        const told = isTime ? { ok: false, reason: "permission.denied" } : { ok: false, reason: "move.not-now", detail: { status } };
        expect([verb, status, COMMISSION.decide(verb, factsIn(status), agent, NOW, calendar2026)]).toEqual([verb, status, told]);
      }
    }
  });

  test("whoever wrote in a draft neither approves nor sends it back, whatever other roles it has (SD1)", () => {
    const both = person(DEPARTMENT, "department", ["purchaser_agent", "purchaser_approver"], "clerk");
    for (const verb of ["approve", "send-back"] as const) {
      expect(COMMISSION.decide(verb, factsIn("awaiting_approval"), both, NOW, calendar2026)).toEqual({
        ok: false,
        reason: "approval.own-draft",
      });
    }
    const other = person(OTHER_DEPARTMENT, "department", ["purchaser_approver"], "other");
    expect(COMMISSION.decide("approve", factsIn("awaiting_approval"), other, NOW, calendar2026)).toMatchObject({
      reason: "permission.denied",
    });
  });

  test("the filing is answered by the side that did not file", () => {
    const facts = factsIn("contract_signed");
    const provider = person(PROVIDER, "agency", ["agency_agent"]);
    const clerk = person(DEPARTMENT, "department", ["purchaser_agent"]);
    for (const [side, answers, files] of [
      ["provider", clerk, provider],
      ["purchaser", provider, clerk],
    ] as const) {
      const filed = { ...facts, filing: facts.filing && { ...facts.filing, side } };
      expect(COMMISSION.decide("confirm-filing", filed, answers, NOW, calendar2026).ok).toBe(true);
      expect(COMMISSION.decide("confirm-filing", filed, files, NOW, calendar2026)).toMatchObject({ reason: "permission.denied" });
    }
  });

  test("a hold blocks every move but those that the table leaves under it", () => {
    for (const status of COMMISSION_STATUSES) {
      for (const parts of [{}, { objections: [objected()] }, { cancellationRequestedAt: NOW }]) {
        const facts = factsIn(status, { ...heldSince(shanghai("2026-09-14 10:30")), ...parts });
        for (const { actor } of ACTORS) {
          for (const verb of VERBS) {
            const decided = COMMISSION.decide(verb, facts, actor, NOW, calendar2026);
            if (decided.ok) expect([verb, moveOf(verb).underHold]).toEqual([verb, true]);
          }
        }
      }
    }
  });

  test("a deadline that has passed decides before whoever comes late, and nobody cancels once the result can be known", () => {
    const supervisor = person(OFFICE, "office", ["office_supervisor"]);
    const asked = { cancellationRequestedAt: shanghai("2026-09-17 10:05") };
    const opened = shanghai("2026-09-17 10:30");
    const closed = factsIn("registration_closed", asked);
    expect(COMMISSION.decide("consent-cancel", closed, supervisor, new Date(opened.getTime() - 1), calendar2026).ok).toBe(true);
    expect(COMMISSION.decide("consent-cancel", closed, supervisor, opened, calendar2026)).toMatchObject({ reason: "cancel.draw-passed" });
    const held = { ...closed, ...heldSince(shanghai("2026-09-17 10:10")) };
    expect(COMMISSION.decide("consent-cancel", held, supervisor, opened, calendar2026)).toMatchObject({ reason: "cancel.draw-passed" });
    expect(COMMISSION.decide("refuse-cancel", held, supervisor, opened, calendar2026).ok).toBe(true);
    const approver = person(DEPARTMENT, "department", ["purchaser_approver"]);
    expect(COMMISSION.decide("cancel", factsIn("published"), approver, shanghai("2026-09-17 10:00"), calendar2026)).toMatchObject({
      reason: "deadline.passed",
    });
    const provider = person(PROVIDER, "agency", ["agency_agent"]);
    expect(COMMISSION.decide("confirm-award", factsIn("awarded"), provider, shanghai("2026-09-17 00:00"), calendar2026)).toMatchObject({
      reason: "deadline.passed",
    });
  });
});

describe("whose turn it is", () => {
  test.each(COMMISSION_STATUSES)("%s: somebody's, or nobody's because it is over", (status) => {
    const turn = turnOf(factsIn(status), NOW, calendar2026);
    if (isFinal(status)) expect(turn).toBeNull();
    else expect(turn).not.toBeNull();
  });

  test("the step that is waited for is told as the turn tells it: whose it is, and with what", () => {
    const filed = factsIn("contract_signed");
    const by = (side: "purchaser" | "provider") => ({ ...filed, filing: filed.filing && { ...filed.filing, side } });
    const paid = factsIn("accepted", { pendingPaymentAt: NOW, ratedAt: NOW });
    for (const facts of [by("purchaser"), by("provider"), paid, factsIn("awarded"), factsIn("in_performance"), factsIn("delivered")]) {
      const [step] = stepsAhead(facts, NOW, calendar2026);
      expect(COMMISSION.turnOf(facts, NOW, calendar2026)).toMatchObject({ verb: step?.verb, party: step?.party, due: step?.due });
    }
    const later = stepsAhead(factsIn("contract_signing"), NOW, calendar2026).find((step) => step.verb === "confirm-filing");
    expect(later?.party).toBe("either");
  });

  test("while prices are asked about, the step is the question's, by its own term, under a hold too", () => {
    const selecting = factsIn("selecting");
    const steps = (["frozen", "opened", "asked", "answered", "decided"] as const).map((status) => {
      const selection = { ...(selecting.selection as SelectionState), method: "LOWEST_PRICE", status } as const;
      const facts = { ...selecting, method: "LOWEST_PRICE", selection } as const;
      const [step] = stepsAhead(facts, NOW, calendar2026);
      const held = stepsAhead({ ...facts, ...heldSince(NOW) }, NOW, calendar2026)[0];
      expect([held?.verb, held?.party, held?.basis]).toEqual([step?.verb, step?.party, step?.basis]);
      const turn = turnOf(facts, NOW, calendar2026);
      if (status !== "frozen") expect(turn).toMatchObject({ verb: step?.verb, party: step?.party, due: step?.due });
      return `${status}: ${step?.party} ${step?.verb} ${step?.basis?.key ?? "at once"}`;
    });
    expect(steps).toEqual([
      "frozen: beacon open select.delay",
      "opened: clock order at once",
      "asked: bidder answer-low alp.reply",
      "answered: approver decide-low alp.decide_wd",
      "decided: clock order at once",
    ]);
  });

  test("a hold is the office's turn, with its own move", () => {
    const statuses = COMMISSION_STATUSES.filter((status) => MOVES["set-hold"].from.some((each) => each === status));
    for (const status of statuses) {
      const turns = COMMISSION.turnsOf(factsIn(status, heldSince(NOW)), NOW, calendar2026);
      expect([status, turns.map((each) => `${each.party} ${each.verb}`)]).toEqual([status, ["office lift-hold"]]);
    }
  });

  test("every party has its words in both languages", () => {
    for (const party of TURN_PARTIES) {
      expect(partyLabels.zh[party]).not.toBe("");
      expect(partyLabels.en[party]).not.toBe("");
    }
  });

  test("after acceptance both payment and rating are somebody's", () => {
    const turns = COMMISSION.turnsOf(factsIn("accepted"), NOW, calendar2026);
    expect(turns.map((each) => each.verb)).toEqual(["rate", "record-payment"]);
    const answered = COMMISSION.turnsOf(factsIn("accepted", { pendingPaymentAt: NOW, ratedAt: NOW }), NOW, calendar2026);
    expect(answered.map((each) => `${each.party} ${each.verb}`)).toEqual(["provider confirm-payment"]);
  });
});

test("the diagram is told the same each time and names every move between two statuses", () => {
  const diagram = COMMISSION.describe();
  expect(COMMISSION.describe()).toBe(diagram);
  for (const verb of VERBS.filter(leaves)) expect(diagram).toMatch(new RegExp(`: .*\\b${verb}\\b`));
});

describe("the rule beside what happened", () => {
  test("is that of the move which tells it, and none where moves differ or the contract decides", () => {
    const basisOf = (kind: EventKind) => basisOfEvent(kind, factsIn("closed").rulesOf)?.key ?? null;
    expect(basisOf("award.issued")).toBe("objection_wd");
    expect(basisOf("award.lapsed")).toBe("confirm");
    expect(basisOf("contract.confirmed")).toBe("file.confirm");
    expect(basisOf("selection.drawn")).toBe(basisOf("selection.started"));
    expect(basisOf("selection.low-answered")).toBe("alp.reply");
    expect(basisOf("selection.low-decided")).toBe(null);
    expect(basisOf("commission.cancelled")).toBe(null);
    expect(basisOf("delivery.submitted")).toBe(null);
  });
});
