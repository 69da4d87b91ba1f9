import { describe, expect, test } from "vitest";
import { LANGS } from "~/copy/define";
import { statusLabel } from "~/copy/moves/status";
import { type Outcome, type OutcomeFacts, outcome } from "~/copy/notice/outcome";
import { formatRemaining } from "~/copy/values";
import { COMMISSION_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";

const [IN_TIME, LATE] = [
  { isLate: false, days: 0 },
  { isLate: true, days: 4 },
];

const NAME = "绿岸环保";
const BEFORE: OutcomeFacts = {
  ...{ status: "published", held: false, method: "RANDOM", left: "剩 2 个工作日", entrants: 5, minimum: 3, priceFen: 9_200_000 },
  closesAt: new Date("2026-06-23T07:00:00Z"),
  selectsAt: new Date("2026-06-23T07:30:00Z"),
  ...{ drawnAt: null, awards: [], deliveries: [], payments: [], rated: null, failureReason: null, cancelReason: null },
};
const current = { name: NAME, position: 1, standing: "current" } as const;
const waiting = { name: "清源", position: 2, standing: "waiting" } as const;
const DRAWN: OutcomeFacts = { ...BEFORE, drawnAt: new Date("2026-06-23T07:30:00Z"), awards: [current, waiting] };
const DONE: OutcomeFacts = {
  ...DRAWN,
  ...{
    status: "closed",
    deliveries: [{ late: IN_TIME, outcome: "accepted" }],
    payments: [{ timeliness: IN_TIME, outcome: "confirmed" }],
    rated: 88.75,
  },
};

const text = ({ label, said, rest }: Outcome): string => label + said + rest;
const zh = (facts: Partial<OutcomeFacts>, base = DRAWN) => text(outcome("zh", { ...base, ...facts }));

/** The facts that stand beside a commission of each status. */
function factsOf(status: CommissionStatus): OutcomeFacts {
  const place = COMMISSION_STATUSES.indexOf(status);
  if (status === "failed") return { ...BEFORE, status, entrants: 2, failureReason: "F01" };
  if (status === "cancelled") return { ...BEFORE, status, cancelReason: "need_ended" };
  if (place < COMMISSION_STATUSES.indexOf("result_published")) return { ...BEFORE, status };
  return { ...(status === "closed" ? DONE : DRAWN), status };
}

describe("where a commission stands and what came of it", () => {
  test.each(COMMISSION_STATUSES)("%s is told as a sentence in both languages, held or not", (status) => {
    for (const lang of LANGS)
      for (const held of [false, true]) {
        const left = formatRemaining(lang, 2);
        const told = outcome(lang, { ...factsOf(status), held, left });
        expect(told.label.length).toBeGreaterThan(1);
        expect(told.said.length, `${lang} ${status}`).toBeGreaterThan(3);
        expect(text(told)).not.toMatch(/undefined|null|NaN|，，|；；|·/);
        if (lang === "en") expect(text(told).replaceAll(NAME, "")).not.toMatch(/\p{Script=Han}/u);
        if (status !== "accepted") expect(told.label.startsWith(statusLabel(lang, status))).toBe(true);
      }
  });

  test("of a closed one: day, number, agency, money, delivery, payment, rating", () => {
    expect(text(outcome("zh", DONE))).toBe("已办结：2026年6月23日从 5 家中摇出绿岸环保；¥92,000.00，按时交付，按时付款，评价 88.75");
    expect(text(outcome("en", DONE))).toBe(
      "Closed: 绿岸环保 was drawn on 23 Jun 2026 from 5 agencies; CNY 92,000.00, delivered on time, paid on time, rated 88.75",
    );
  });

  test("what was late says so, and what was disputed is not called paid", () => {
    expect(zh({ deliveries: [{ late: LATE, outcome: "accepted" }] }, DONE)).toContain("逾期交付，按时付款");
    expect(zh({ payments: [{ timeliness: LATE, outcome: "confirmed" }] }, DONE)).toContain("按时交付，逾期付款");
    expect(zh({ status: "accepted", rated: null, payments: [{ timeliness: IN_TIME, outcome: "disputed" }] }, DONE)).toContain(
      "待付款，待评价",
    );
    expect(zh({ status: "accepted", payments: [{ timeliness: IN_TIME, outcome: null }] }, DONE)).toContain("付款待机构确认");
    expect(zh({ payments: [{ timeliness: null, outcome: "confirmed" }] }, DONE)).toContain("，已付款，");
    expect(zh({ deliveries: [{ late: null, outcome: "accepted" }] }, DONE)).toContain("，已交付，");
  });

  test("an alternate that was called is named as one", () => {
    const awards = [
      { ...current, standing: "ended" },
      { ...waiting, standing: "current" },
    ] as const;
    expect(zh({ status: "awarded", awards })).toContain("2026年6月23日从 5 家中摇出，候补一清源递补中选；");
  });

  test("failed before a draw tells the numbers, after one what became of the result", () => {
    expect(text(outcome("zh", factsOf("failed")))).toBe("流标：报名 2 家，不足 3 家，未摇号");
    const ended = [{ ...current, standing: "ended" }] as const;
    expect(zh({ status: "failed", failureReason: "F04", awards: ended })).toBe("流标：2026年6月23日从 5 家中摇出的 1 家均未签约，结果作废");
    const voided = [{ ...current, standing: "void" }] as const;
    expect(zh({ status: "failed", failureReason: "F05", awards: voided })).toBe("流标：异议成立，2026年6月23日从 5 家中摇出的结果作废");
  });

  test("an open one tells how long, and whether enough have entered", () => {
    expect(zh({}, BEFORE)).toBe("报名中，剩 2 个工作日（6月23日 15:00 截止）；已报名 5 家，达到最低 3 家，截止后摇号");
    expect(zh({ entrants: 1 }, BEFORE)).toContain("已报名 1 家，不足 3 家将流标");
    expect(zh({ method: "LOWEST_PRICE", status: "selecting" }, BEFORE)).toContain("等待信标开启报价");
  });
});
