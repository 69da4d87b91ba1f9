import { describe, expect, test } from "vitest";
import { calendarOf } from "~/domain/kernel/calendar";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";
import { ADMISSION, type AdmissionFacts, admissionRules } from "~/domain/lifecycle/admission";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { factsIn, heldSince } from "./support";

const NOW = shanghai("2026-09-14 11:00");
const LATER = shanghai("2026-09-16 11:00");
const of = (...given: Parameters<typeof factsIn>) =>
  COMMISSION.dutiesOf(factsIn(...given), NOW, calendar2026).map(({ party, verb, dueAt }) => [party, verb, dueAt]);

describe("duties of a commission", () => {
  test("are the hands that are waited for, one for all answers to the same question, nobody's where time or entrants move it", () => {
    expect(
      Object.fromEntries(COMMISSION_STATUSES.map((status) => [status, of(status).map(([party, verb]) => `${party} ${verb}`)])),
    ).toEqual({
      draft: ["clerk submit"],
      awaiting_approval: ["approver approve"],
      submitted: ["office publish"],
      returned: ["clerk submit"],
      published: [],
      registration_closed: [],
      selecting: [],
      result_published: [],
      awarded: ["provider confirm-award"],
      contract_signing: ["either file-contract"],
      contract_signed: ["purchaser confirm-filing"],
      in_performance: ["provider deliver"],
      delivered: ["purchaser accept"],
      accepted: ["purchaser record-payment", "purchaser rate"],
      closed: [],
      failed: [],
      cancelled: [],
    });
  });

  test("payment and rating stand at once, even due on the same day", () => {
    const days = shanghai("2026-09-21 00:00");
    const filing = factsIn("accepted").filing;
    // Both end with the Sunday that is worked: five working days of the rating, six days of the contract.
    const both = factsIn("accepted", { filing: filing && { ...filing, payDays: 6 } });
    const duties = COMMISSION.dutiesOf(both, NOW, calendar2026);
    expect(duties.map(({ dueAt }) => dueAt)).toEqual([days, days]);
    expect(COMMISSION.turnsOf(both, NOW, calendar2026).map(({ verb }) => verb)).toEqual(["record-payment", "rate"]);
    expect(of("accepted", { pendingPaymentAt: NOW }).map(([party, verb]) => `${party} ${verb}`)).toEqual([
      "provider confirm-payment",
      "purchaser rate",
    ]);
  });

  test("a hold leaves them standing without a deadline, and lifted it gives the rest of the term back", () => {
    const [before] = of("delivered");
    expect(before).toEqual(["purchaser", "accept", shanghai("2026-09-29 00:00")]);
    expect(of("delivered", heldSince(NOW))).toEqual([
      ["purchaser", "accept", null],
      ["office", "lift-hold", null],
    ]);
    const [lifted] = of("delivered", heldSince(NOW, LATER));
    expect(lifted).toEqual(["purchaser", "accept", shanghai("2026-10-01 00:00")]);
    const held = COMMISSION.dutiesOf(factsIn("accepted", heldSince(NOW)), LATER, calendar2026);
    expect(held.map(({ verb, redAt }) => [verb, redAt])).toEqual([
      ["record-payment", null],
      ["rate", null],
      ["lift-hold", null],
    ]);
  });

  test("have no light while a year's calendar is missing", () => {
    const [duty] = COMMISSION.dutiesOf(factsIn("delivered"), NOW, calendarOf([]));
    expect(duty).toEqual({ party: "purchaser", verb: "accept", dueAt: null, yellowAt: null, redAt: null, blackAt: null });
  });

  test("are yellow by the rule's length, else by the days from the status on", () => {
    const [accept] = COMMISSION.dutiesOf(factsIn("delivered"), NOW, calendar2026);
    // The last fifth of ten working days: two are left from the 23rd on.
    expect([accept?.yellowAt, accept?.redAt]).toEqual([shanghai("2026-09-23 00:00"), shanghai("2026-09-29 00:00")]);
    expect(COMMISSION.termOf("file-contract", factsIn("contract_signing"))).toBe(10);
    for (const verb of ["record-payment", "enter", "deliver", "submit"] as const)
      expect(COMMISSION.termOf(verb, factsIn("accepted"))).toEqual(factsIn("accepted").enteredStatusAt);
  });
});

describe("duties of an admission", () => {
  const committedAt = shanghai("2026-09-14 10:00");
  const facts: AdmissionFacts = {
    organisationId: "agency",
    status: "active_provisional",
    enteredStatusAt: committedAt,
    publicityUntil: shanghai("2026-09-22 00:00"),
    checkDueAt: shanghai("2026-09-17 00:00"),
    checkedAt: null,
    correctionDueAt: null,
    pausedAt: null,
    rulesOf: admissionRules(committedAt, NOW),
    codeToConfirm: false,
    ready: { ok: true, value: null },
  };
  const told = (parts: Partial<AdmissionFacts>) =>
    ADMISSION.dutiesOf({ ...facts, ...parts }, NOW, calendar2026).map(({ party, verb, dueAt }) => [party, verb, dueAt]);

  test("are the office's check, the agency's correction, and none while only the publicity runs", () => {
    expect(told({})).toEqual([["office", "accept", facts.checkDueAt]]);
    expect(told({ codeToConfirm: true })).toEqual([["office", "confirm-code", facts.checkDueAt]]);
    expect(told({ status: "active", checkDueAt: null, codeToConfirm: true })).toEqual([["office", "confirm-code", null]]);
    expect(told({ status: "returned", correctionDueAt: facts.checkDueAt })).toEqual([["agency", "correct", facts.checkDueAt]]);
    expect(told({ checkedAt: NOW, checkDueAt: null })).toEqual([]);
    expect(told({ status: "draft" })).toEqual([["agency", "commit", null]]);
  });

  test("stand while something lacks: to bring it is part of them", () => {
    const ready = { ok: false, reason: "admission.no-item" } as const;
    expect(told({ ready, status: "returned", correctionDueAt: facts.checkDueAt })).toEqual([["agency", "correct", facts.checkDueAt]]);
  });
});
