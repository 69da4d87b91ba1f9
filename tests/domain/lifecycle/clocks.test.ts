import { describe, expect, test } from "vitest";
import { calendarOf } from "~/domain/kernel/calendar";
import { CLOCK_CODES, type ClockCode, clockRule, dueOf } from "~/domain/lifecycle/clocks";
import { COMMISSION, moveOf, VERBS } from "~/domain/lifecycle/commission";
import { laterDue } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { calendar2026, shanghai, year2026 } from "../kernel/calendar-2026";
import { factsIn, heldSince } from "./support";

const at = (text: string) => ({ at: shanghai(text) });

/** Every clock with an event on Monday 2026-09-14 10:00; 2026-09-20 is a worked Sunday, 25–27 and 1–7 October are days off. */
const DUE: Readonly<Record<ClockCode, readonly [CommissionFacts, string]>> = {
  CK_FORMAT_CHECK: [factsIn("submitted"), "2026-09-16 00:00"],
  CK_REGISTRATION: [factsIn("published"), "2026-09-17 10:00"],
  CK_SELECTION: [factsIn("registration_closed"), "2026-09-17 10:30"],
  CK_OBJECTION: [factsIn("result_published"), "2026-09-17 00:00"],
  CK_CANCEL_CONSENT: [factsIn("registration_closed", { cancellationRequestedAt: shanghai("2026-09-17 10:05") }), "2026-09-19 00:00"],
  CK_CONFIRM: [factsIn("awarded"), "2026-09-17 00:00"],
  CK_SIGN: [factsIn("contract_signing"), "2026-09-29 00:00"],
  CK_SIGN_VOID: [factsIn("contract_signing"), "2026-10-11 00:00"],
  CK_FILE: [factsIn("contract_signed"), "2026-09-17 00:00"],
  CK_REFILE: [rejected("2026-09-16 09:00"), "2026-09-19 00:00"],
  CK_DELIVER: [factsIn("in_performance"), "2026-10-11 00:00"],
  CK_FIX: [
    factsIn("in_performance", { delivery: { deliveredAt: shanghai("2026-09-21 09:00"), rejectedAt: shanghai("2026-09-22 16:00") } }),
    "2026-10-01 00:00",
  ],
  CK_ACCEPT: [factsIn("delivered"), "2026-09-29 00:00"],
  CK_PAY: [factsIn("accepted"), "2026-10-15 00:00"],
  CK_PAY_CONFIRM: [factsIn("accepted", { pendingPaymentAt: shanghai("2026-09-18 17:30") }), "2026-09-29 00:00"],
  CK_RATE_P: [factsIn("accepted"), "2026-09-21 00:00"],
  CK_REPLY: [factsIn("closed"), "2026-09-21 00:00"],
};

function rejected(when: string): CommissionFacts {
  const facts = factsIn("contract_signed");
  return { ...facts, status: "contract_signing", filing: facts.filing && { ...facts.filing, rejectedAt: shanghai(when) } };
}

describe("clocks on the calendar of 2026", () => {
  test.each(CLOCK_CODES)("%s", (code) => {
    const [facts, due] = DUE[code];
    expect(dueOf(code, facts, calendar2026)).toEqual(at(due));
    const idle = { ...factsIn("draft"), enteredStatusAt: shanghai("2026-09-14 10:00") };
    expect(dueOf(code, idle, calendar2026)).toBeNull();
  });

  test("every clock is used by a row or read by a workflow, and has its rule", () => {
    const used = new Set(VERBS.flatMap((verb) => [moveOf(verb).deadline, moveOf(verb).fires]));
    const compound = ["CK_SELECTION", "CK_OBJECTION", "CK_SIGN_VOID", "CK_REFILE", "CK_DELIVER", "CK_FIX", "CK_REPLY"];
    for (const code of CLOCK_CODES) expect([code, used.has(code) || compound.includes(code)]).toEqual([code, true]);
    const { rulesOf } = factsIn("closed");
    const unruled = CLOCK_CODES.filter((code) => clockRule(code, rulesOf) === null);
    expect(unruled).toEqual(["CK_DELIVER"]);
  });

  test("the award notice leaves at 09:00 of the working day after the last day to object, later while publicity runs", () => {
    const facts = factsIn("result_published");
    expect(COMMISSION.deadlineOf("award", facts, calendar2026)).toEqual(at("2026-09-17 09:00"));
    const provisional = facts.award && { ...facts.award, publicityUntil: shanghai("2026-09-25 00:00") };
    expect(COMMISSION.deadlineOf("award", { ...facts, award: provisional }, calendar2026)).toEqual(at("2026-09-28 09:00"));
  });

  test("a rejected filing is never void sooner than the term to file again", () => {
    expect(COMMISSION.deadlineOf("unsigned", rejected("2026-09-16 09:00"), calendar2026)).toEqual(at("2026-10-11 00:00"));
    expect(COMMISSION.deadlineOf("unsigned", rejected("2026-10-09 09:00"), calendar2026)).toEqual(at("2026-10-13 00:00"));
  });
});

describe("a hold stops the clocks (WDR5)", () => {
  test("while it stands nothing is due, and no deadline is told", () => {
    for (const code of CLOCK_CODES) {
      const facts = { ...DUE[code][0], ...heldSince(shanghai("2026-09-14 11:00")) };
      if (code === "CK_FORMAT_CHECK") continue;
      const due = dueOf(code, facts, calendar2026);
      const began = code === "CK_CANCEL_CONSENT" || code === "CK_REFILE" || code === "CK_FIX" || code === "CK_PAY_CONFIRM";
      if (!began) expect([code, due]).toEqual([code, { stopped: true }]);
      expect(COMMISSION.nextDue(facts, calendar2026)).toBeNull();
      expect(COMMISSION.dueMove(facts, shanghai("2026-12-01 10:00"), calendar2026)).toBeNull();
    }
  });

  test("lifted, it resumes on the next working day with what was left, at least one day", () => {
    const delivered = (since: string, until: string) =>
      dueOf("CK_ACCEPT", factsIn("delivered", heldSince(shanghai(since), shanghai(until))), calendar2026);
    // Two of ten days used; lifted on Monday the 21st, eight are left: 22, 23, 24, 28, 29, 30 September, 8, 9 October.
    expect(delivered("2026-09-16 09:00", "2026-09-21 15:00")).toEqual(at("2026-10-10 00:00"));
    // On the last day nothing whole is left: one day.
    expect(delivered("2026-09-28 09:00", "2026-09-29 15:00")).toEqual(at("2026-10-01 00:00"));
    // A hold that was over before the delivery, or came after the term, changes nothing.
    expect(delivered("2026-09-10 09:00", "2026-09-11 09:00")).toEqual(at("2026-09-29 00:00"));
    expect(delivered("2026-09-29 00:00", "2026-10-12 09:00")).toEqual(at("2026-09-29 00:00"));
  });

  test("several holds add up", () => {
    const holds = [
      { kind: "OFFICE" as const, since: shanghai("2026-09-15 09:00"), until: shanghai("2026-09-16 09:00") },
      { kind: "OFFICE" as const, since: shanghai("2026-09-17 09:00"), until: shanghai("2026-09-18 09:00") },
    ];
    const once = dueOf("CK_ACCEPT", factsIn("delivered", { holds: holds.slice(0, 1) }), calendar2026);
    const twice = dueOf("CK_ACCEPT", factsIn("delivered", { holds }), calendar2026);
    expect(once).toEqual(at("2026-09-30 00:00"));
    expect(twice).toEqual(at("2026-10-01 00:00"));
  });
});

describe("a year without a calendar (WDR6)", () => {
  const december = shanghai("2026-12-28 10:00");
  const facts = factsIn("delivered", { enteredStatusAt: december, delivery: { deliveredAt: december, rejectedAt: null } });

  test("is named, never guessed, and nothing happens before it is loaded", () => {
    expect(dueOf("CK_ACCEPT", facts, calendar2026)).toEqual({ calendar: 2027 });
    expect(COMMISSION.nextDue(facts, calendar2026)).toEqual({ calendar: 2027 });
    expect(COMMISSION.turnOf(facts, december, calendar2026)).toMatchObject({ party: "purchaser", due: { calendar: 2027 } });
    expect(COMMISSION.dueMove(facts, shanghai("2027-03-01 10:00"), calendar2026)).toBeNull();
  });

  test("resumes with the year: the same facts have a date", () => {
    const invented = { ...year2026, year: 2027, holidays: ["2027-01-01"], workdays: [] };
    const both = calendarOf([year2026, invented]);
    expect(dueOf("CK_ACCEPT", facts, both)).toEqual(at("2027-01-13 00:00"));
    expect(COMMISSION.nextDue(facts, both)).toEqual(at("2027-01-13 00:00"));
  });

  test("of two deadlines the unknown one holds the later", () => {
    expect(laterDue(at("2026-12-30 00:00"), { calendar: 2027 })).toEqual({ calendar: 2027 });
    expect(laterDue({ stopped: true }, at("2026-12-30 00:00"))).toEqual({ stopped: true });
    expect(laterDue(at("2026-12-30 00:00"), at("2026-12-31 00:00"))).toEqual(at("2026-12-31 00:00"));
    expect(laterDue(null, at("2026-12-31 00:00"))).toEqual(at("2026-12-31 00:00"));
  });
});
