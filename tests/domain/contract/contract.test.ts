import { describe, expect, it } from "vitest";
import { type ContractTerms, compareWithNotice, decideFiling, filingProblems } from "~/domain/contract/key-terms";
import { daysLate, paymentProblems } from "~/domain/contract/payment";
import { endOfDay } from "~/domain/kernel/calendar";
import { rulesAt } from "~/domain/rulebook/rules";
import { testTerms } from "../../support/market";

const notice = testTerms();
const AWARDED = new Date("2026-09-21T01:00:00Z");
const NOW = new Date("2026-09-23T06:00:00Z");
const contract = (parts: Partial<ContractTerms> = {}): ContractTerms => ({
  signedOn: "2026-09-22",
  priceFen: notice.priceFen,
  duration: notice.duration,
  deliverables: notice.deliverables,
  payDays: 30,
  ...parts,
});
const MEASURE = { notice, awardedAt: AWARDED, now: NOW };
const file = (parts: Partial<ContractTerms>, deviations: Record<string, string> = {}) => decideFiling(contract(parts), deviations, MEASURE);

describe("a contract beside its notice", () => {
  it("is equal in every term when it says the same", () => {
    expect(compareWithNotice(notice, contract(), rulesAt(NOW)).every((each) => each.equal)).toBe(true);
    expect(file({}).ok).toBe(true);
  });

  it.each([
    ["a fen more", 1],
    ["a fen less", -1],
    ["half", -4_600_000],
  ])("is never filed at another price: %s, whatever the reason", (_name, difference) => {
    const decided = file({ priceFen: notice.priceFen + difference }, { price: "双方协商" });
    expect(decided).toEqual({ ok: false, reason: "contract.price" });
  });

  it.each([
    ["duration", { duration: { count: 16, unit: "WD" } }],
    ["duration", { duration: { count: 15, unit: "d" } }],
    ["deliverables", { deliverables: [] }],
    ["deliverables", { deliverables: [{ ...notice.deliverables[0], copies: 2 }] }],
    ["payment", { payDays: 45 }],
  ] as [string, Partial<ContractTerms>][])("needs a reason for another %s", (term, parts) => {
    expect(file(parts)).toEqual({ ok: false, reason: "contract.unreasoned", detail: { term } });
    expect(file(parts, { [term]: "   " })).toMatchObject({ ok: false, reason: "contract.unreasoned" });
    const decided = file(parts, { [term]: "项目资料补齐较晚" });
    expect(decided.ok && decided.value.filter((each) => !each.equal).map((each) => each.term)).toEqual([term]);
  });

  it.each([
    [0, false],
    [1, true],
    [60, true],
    [61, false],
  ])("may set %i days to pay: %s", (payDays, allowed) => {
    const decided = file({ payDays }, { payment: "预算拨付周期" });
    expect(decided.ok).toBe(allowed);
    if (!allowed) expect(decided).toMatchObject({ reason: "contract.pay-days", detail: { max: 60 } });
  });

  it.each([
    ["2026-09-20", false],
    ["2026-09-21", true],
    ["2026-09-23", true],
    ["2026-09-24", false],
  ])("signed on %s, between award notice and today: %s", (signedOn, allowed) => {
    expect(file({ signedOn }).ok).toBe(allowed);
  });

  it("is judged by what is filled in alone while the rest cannot be read", () => {
    expect(filingProblems({}, {}, MEASURE)).toEqual([]);
    const some = filingProblems({ signedOn: "2026-09-24", payDays: 90 }, {}, MEASURE);
    expect(some.map((each) => each.reason)).toEqual(["contract.pay-days", "contract.signed-on", "contract.unreasoned"]);
  });
});

describe("a payment", () => {
  const accepted = new Date("2026-10-12T02:00:00Z");
  const now = new Date("2026-10-20T02:00:00Z");
  const pay = (paidOn: string, amountFen: number) =>
    paymentProblems({ paidOn, amountFen }, { owedFen: 9_200_000, acceptedAt: accepted, now });

  it("is at most what is owed", () => {
    expect(pay("2026-10-15", 9_200_000)).toEqual([]);
    expect(pay("2026-10-15", 9_200_001)).toEqual([{ ok: false, reason: "payment.too-much", detail: { left: 9_200_000 } }]);
  });

  it.each(["2026-10-11", "2026-10-21"])("is not dated %s, before acceptance or after today", (paidOn) => {
    expect(pay(paidOn, 100)).toEqual([{ ok: false, reason: "payment.date" }]);
  });

  it("is asked of what is filled in alone", () => {
    expect(paymentProblems({}, { owedFen: 1, acceptedAt: accepted, now })).toEqual([]);
    expect(paymentProblems({ amountFen: 2 }, { owedFen: 1, acceptedAt: accepted, now })).toMatchObject([{ reason: "payment.too-much" }]);
  });

  it.each([
    ["2026-11-10", 0],
    ["2026-11-11", 0],
    ["2026-11-12", 1],
    ["2026-11-23", 12],
  ])("on %s is %i days late against the last day", (paidOn, late) => {
    expect(daysLate(paidOn, endOfDay("2026-11-11"))).toBe(late);
  });
});
