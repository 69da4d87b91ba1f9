import { describe, expect, it } from "vitest";
import { lowWhenLeading } from "~/domain/selection/abnormally-low";
import { referencePrice } from "~/domain/selection/reference-price";
import { processorSeconds } from "../../support/processor-seconds";
import { caseOf, priced, resultOf } from "./support";

const YUAN = 100;
const lowest = (prices: Record<string, number>, change = {}) => resultOf(caseOf("LOWEST_PRICE", priced(prices), change));
const optimal = (prices: Record<string, number>, change = {}) => resultOf(caseOf("OPTIMAL_PRICE", priced(prices), change));
const average = (prices: Record<string, number>, change = {}) =>
  resultOf(caseOf("AVERAGE_PRICE", priced(prices), { stream: "SOCIAL", fund: "social", ...change }));

describe("abnormally low (§4.4)", () => {
  const of = (...yuan: number[]) =>
    lowWhenLeading(
      yuan.map((y) => y * YUAN).sort((a, b) => a - b),
      100_000 * YUAN,
    )[0];
  it("repeats the worked vectors", () => {
    expect(of(92000, 88000, 95000, 81000, 90000, 99000, 60000)).toBe(false);
    expect(of(100000, 96000, 58000)).toBe(true);
    expect(of(100000, 70000, 62000)).toBe(false);
  });
  it("is reached exactly at 2/5, 3/10 and, with one or two, half of the ceiling", () => {
    expect(of(60000, 80000, 120000)).toBe(true);
    expect(of(60001, 80000, 120000)).toBe(false);
    expect(of(70000, 100000, 100000)).toBe(true);
    expect(of(70001, 100000, 100000)).toBe(false);
    expect(of(50000)).toBe(true);
    expect(of(50001, 99000)).toBe(false);
  });
});

describe("LOWEST_PRICE", () => {
  it("fails with nobody, below the minimum, or with nobody valid", () => {
    expect(lowest({})).toMatchObject({ status: "failed", reason: "F01", order: [], details: {} });
    expect(lowest({ A: 9_000_000 })).toMatchObject({ reason: "F01" });
    expect(lowest({ A: 9_000_000, B: 9_100_000 })).toMatchObject({ reason: "F01" });
    expect(lowest({ A: 9_000_000, B: 9_100_000, C: 9_200_000 })).toMatchObject({ status: "selected" });
    expect(lowest({ A: 10_000_001, B: 0, C: -5 })).toMatchObject({
      reason: "F02",
      invalid: { A: "OVER_CEILING", B: "NOT_POSITIVE", C: "NOT_POSITIVE" },
    });
    expect(lowest({ A: 9_000_000 }, { fund: "social" })).toMatchObject({ status: "selected", order: ["A"] });
  });
  it("takes a bid at the ceiling and refuses one fen more, or one fen under a floor", () => {
    const result = lowest({ A: 10_000_000, B: 10_000_001, C: 9_000_000, D: 8_999_999, E: 9_500_000 }, { floorFen: 9_000_000 });
    expect(result).toMatchObject({ order: ["C", "E", "A"], invalid: { B: "OVER_CEILING", D: "UNDER_FLOOR" } });
  });
  it("draws the whole order when all bids are equal", () => {
    const result = lowest({ A: 9_000_000, B: 9_000_000, C: 9_000_000, D: 9_000_000 });
    expect([...result.order].sort()).toEqual(["A", "B", "C", "D"]);
  });
  it("goes on to the next after a rejection, and fails when none is left", () => {
    const prices = { A: 4_000_000, B: 4_500_000 };
    const social = { fund: "social" };
    expect(lowest(prices, { ...social, decisions: { A: "rejected" } })).toMatchObject({
      status: "needs-decision",
      order: ["B"],
      details: { abnormallyLow: "B" },
    });
    expect(lowest(prices, { ...social, decisions: { A: "rejected", B: "rejected" } })).toMatchObject({
      status: "failed",
      reason: "F02",
      order: [],
      details: {},
    });
    expect(lowest(prices, { ...social, decisions: { A: "accepted", B: "rejected" } })).toMatchObject({
      status: "selected",
      order: ["A", "B"],
    });
  });
  it("keeps the drawn order of a lower tie when the leader is rejected", () => {
    const prices = { A: 10_000_000, B: 9_600_000, C: 5_800_000, D: 9_600_000 };
    const waiting = lowest(prices);
    const rejected = lowest(prices, { decisions: { C: "rejected" } });
    expect(rejected.order).toEqual(waiting.order.slice(1));
  });
  it("ignores decisions about those who are never tested while leading", () => {
    const prices = { A: 9_000_000, B: 9_100_000, C: 9_200_000 };
    expect(lowest(prices, { decisions: { B: "rejected", Z: "rejected" } })).toEqual(lowest(prices));
  });
  it("goes through thousands of rejections at once", () => {
    const bids = (prefix: string, from: number) =>
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${prefix}${i}`, from + i]));
    const low = bids("E", 1_000);
    const decisions = Object.fromEntries(Object.keys(low).map((id) => [id, "rejected"]));
    const took = processorSeconds(() => {
      const { order, invalid } = lowest({ ...low, ...bids("Z", 9_900_000) }, { decisions });
      expect(Object.keys(invalid)).toHaveLength(10_000);
      expect(order.slice(0, 2)).toEqual(["Z0", "Z1"]);
    });
    expect(took).toBeLessThan(30);
  });
  it("handles an entrant called __proto__ like any other", () => {
    const entrants = JSON.parse(
      '[{"id":"__proto__","amountFen":0},{"id":"b","amountFen":9},{"id":"c","amountFen":9},{"id":"d","amountFen":9}]',
    );
    const result = resultOf(caseOf("LOWEST_PRICE", entrants, { decisions: {}, ceilingFen: 10 }));
    expect(Object.getOwnPropertyNames(result.invalid)).toEqual(["__proto__"]);
  });
});

describe("OPTIMAL_PRICE and AVERAGE_PRICE", () => {
  const O7 = { A: 9_200_000, B: 8_800_000, C: 9_500_000, D: 8_100_000, E: 9_000_000, F: 9_900_000, G: 6_000_000 };
  it("computes the references of the worked vectors", () => {
    const { F: _, G: __, ...used } = O7;
    expect(referencePrice(Object.values(used), 96)).toBe(8_563_200);
    expect(referencePrice([9_200_000, 8_800_000, 9_500_000, 8_100_000], 97)).toBe(8_633_000);
    expect(average({ A: 9_200_000, B: 8_800_000, C: 9_500_000, D: 8_100_000, E: 9_000_000 })).toMatchObject({
      order: ["E", "B", "A", "C", "D"],
      details: { referenceFen: 8_920_000 },
    });
  });
  it("rounds once, half up", () => {
    expect(referencePrice([1, 2], 100)).toBe(2);
    expect(referencePrice([101, 101, 101], 95)).toBe(96);
  });
  it("drops from six valid bids on, first the high, then among the rest the low", () => {
    const { G: _, ...six } = O7;
    expect(optimal(six).details.dropped).toEqual(["F", "D"]);
    const { F: __, ...five } = six;
    expect(optimal(five).details.dropped).toEqual([]);
  });
  it("draws who is dropped where an extreme is shared, also when all are equal", () => {
    const shared = optimal({ A: 9, B: 9, C: 8, D: 7, E: 6, F: 6 }, { ceilingFen: 10 });
    const [high, low] = shared.details.dropped ?? [];
    expect(["A", "B"]).toContain(high);
    expect(["E", "F"]).toContain(low);
    const equal = optimal({ A: 9, B: 9, C: 9, D: 9, E: 9, F: 9 }, { ceilingFen: 10 });
    expect(new Set(equal.details.dropped).size).toBe(2);
    expect(equal.order).toHaveLength(4);
  });
  it("prefers the lower of two equally near, and draws between equal ones", () => {
    expect(average({ A: 80, B: 84, C: 90, D: 94 }, { ceilingFen: 100 }).order[0]).toBe("B");
    expect(average({ A: 9, B: 9, C: 9 }, { ceilingFen: 10 }).order).toHaveLength(3);
  });
  it("fails below three, whatever the money", () => {
    for (const run of [optimal, average]) {
      expect(run({ A: 9_000_000, B: 9_000_000 }, { fund: "social" })).toMatchObject({ reason: "F01" });
      expect(run({}, { fund: "social" })).toMatchObject({ reason: "F01" });
      expect(run({ A: 0 }, { fund: "social" })).toMatchObject({ reason: "F02" });
    }
  });
});
