import { describe, expect, test } from "vitest";
import { COMMISSION_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";
import { admissionRules } from "~/domain/lifecycle/admission";
import { stepsAhead } from "~/domain/lifecycle/ahead";
import { CLOCK_CODES, dueOf } from "~/domain/lifecycle/clocks";
import { COMMISSION, VERBS } from "~/domain/lifecycle/commission";
import { type CommissionFacts, commissionRules, rulesToSign } from "~/domain/lifecycle/facts";
import { ALL_RULES, type RuleKey, type Rules, rulebookOf, rulesAt } from "~/domain/rulebook/rules";
import { withLaterRows } from "../../support/later-rules";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { ACTORS, factsIn } from "./support";

/** The day on which every rule of the market changes, a week after everything that factsIn tells of. */
const LATER = "2026-09-21";
const BEFORE = shanghai("2026-09-18 10:00");
const AFTER = shanghai("2026-09-22 10:00");
const changed = rulebookOf(withLaterRows(LATER));

/** What may make a clock run in a status, so that none is told by null alone. */
const RUNNING: Partial<CommissionFacts> = {
  cancellationRequestedAt: shanghai("2026-09-14 11:00"),
  pendingPaymentAt: shanghai("2026-09-14 11:00"),
  ratedAt: shanghai("2026-09-14 11:00"),
  rejectedDeliveries: 1,
};

/** Everything by which a commission stands: clocks, what comes next, whose turn it is, and what everybody may do or why not. */
function standing(facts: CommissionFacts, now: Date) {
  return {
    clocks: CLOCK_CODES.map((code) => [code, dueOf(code, facts, calendar2026)]),
    next: COMMISSION.nextDue(facts, calendar2026),
    turns: COMMISSION.turnsOf(facts, now, calendar2026),
    moves: ACTORS.map(({ name, actor }) => [
      name,
      COMMISSION.movesFor(facts, actor, now, calendar2026),
      VERBS.map((verb) => COMMISSION.decide(verb, facts, actor, now, calendar2026)),
    ]),
  };
}

describe("a row of a later day changes nothing that is under way", () => {
  test.each(COMMISSION_STATUSES)("%s: clocks, next due, turns, guards and moves", (status: CommissionStatus) => {
    for (const parts of [{}, RUNNING]) {
      for (const now of [BEFORE, AFTER]) {
        const [plain, later] = [factsIn(status, parts), factsIn(status, parts, changed)];
        expect(standing(later, now)).toEqual(standing(plain, now));
      }
    }
  });

  test("before its day no step ahead tells of it either", () => {
    for (const status of COMMISSION_STATUSES) {
      const [plain, later] = [factsIn(status), factsIn(status, {}, changed)];
      expect(stepsAhead(later, BEFORE, calendar2026)).toEqual(stepsAhead(plain, BEFORE, calendar2026));
    }
  });

  test("what is published and signed from that day on lives by it", () => {
    const from = { method: "RANDOM", publishedAt: AFTER, enteredStatusAt: AFTER, signedAt: AFTER } as const;
    const awarded = factsIn("awarded");
    const term = (rules: typeof rulesAt) => dueOf("CK_CONFIRM", { ...awarded, rulesOf: commissionRules(from, rules) }, calendar2026);
    expect(term(rulesAt)).toEqual({ at: shanghai("2026-09-17 00:00") });
    expect(term(changed)).toEqual({ at: shanghai("2026-09-18 00:00") });
  });

  test("a contract that is filed again after a rejection is told the rules of now, and its term to do so stays", () => {
    const filed = factsIn("contract_signed", {}, changed);
    const filing = filed.filing && { ...filed.filing, rejectedAt: BEFORE };
    const again: CommissionFacts = { ...filed, status: "contract_signing", filing };
    expect(rulesToSign(filed, AFTER).value("pay_days")).toBe(rulesAt(AFTER).value("pay_days"));
    expect([BEFORE, AFTER].map((now) => rulesToSign(again, now) === filed.rulesOf.signing)).toEqual([false, false]);
    expect(dueOf("CK_REFILE", again, calendar2026)).toEqual({ at: shanghai("2026-09-22 00:00") });
  });

  test("each moment binds its own alone: a contract signed after the day lives by it, its publication before it does not", () => {
    const moments = { method: "RANDOM", publishedAt: BEFORE, enteredStatusAt: BEFORE, signedAt: AFTER } as const;
    const delivered = { ...factsIn("delivered"), rulesOf: commissionRules(moments, changed) };
    expect(dueOf("CK_ACCEPT", delivered, calendar2026)).not.toEqual(dueOf("CK_ACCEPT", factsIn("delivered"), calendar2026));
    expect(dueOf("CK_CONFIRM", delivered, calendar2026)).toEqual(dueOf("CK_CONFIRM", factsIn("delivered"), calendar2026));
  });
});

describe("every rule", () => {
  const subjects = {
    publication: (rules: typeof rulesAt) =>
      commissionRules({ method: "RANDOM", publishedAt: BEFORE, enteredStatusAt: BEFORE, signedAt: BEFORE }, rules).publication,
    signing: (rules: typeof rulesAt) =>
      commissionRules({ method: "RANDOM", publishedAt: BEFORE, enteredStatusAt: BEFORE, signedAt: BEFORE }, rules).signing,
    commitment: (rules: typeof rulesAt) => admissionRules(BEFORE, AFTER, rules).commitment,
  };
  const rows = (binds: keyof typeof subjects) => ALL_RULES.filter((row) => row.binds === binds);
  /** The reader of a moment, asked for a key of which only the row knows that it is bound by it. */
  const read = (reader: ReturnType<(typeof subjects)[keyof typeof subjects]>, key: string) => (reader as Rules | null)?.row(key as RuleKey);

  test.each(["publication", "signing", "commitment"] as const)(
    "bound by the %s is for it, after the later day too, what it was",
    (binds) => {
      expect(rows(binds)).not.toEqual([]);
      for (const { key } of rows(binds)) expect(read(subjects[binds](changed), key), key).toBe(read(subjects[binds](rulesAt), key));
    },
  );

  test("an admission that has not committed yet would do so by the rules of now", () => {
    const term = (now: Date) => admissionRules(null, now, changed).commitment.value("admission.format_check_wd");
    expect(term(AFTER)).toBe(term(BEFORE) + 1);
  });
});

describe("before its first row a rule has no value", () => {
  const none = rulebookOf(ALL_RULES.filter((row) => row.key !== "confirm" && row.key !== "accept_wd"));

  test("a duty that rests on it does not exist: its clock gives no due", () => {
    for (const [status, code] of [
      ["awarded", "CK_CONFIRM"],
      ["delivered", "CK_ACCEPT"],
    ] as const) {
      expect(dueOf(code, factsIn(status), calendar2026)).not.toBeNull();
      expect(dueOf(code, factsIn(status, {}, none), calendar2026)).toBeNull();
      expect(COMMISSION.nextDue(factsIn(status, {}, none), calendar2026)).toBeNull();
    }
  });
});
