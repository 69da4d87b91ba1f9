import { describe, expect, it } from "vitest";
import { ticketsFor } from "~/domain/selection/credit-pick";
import { meanMark } from "~/domain/selection/scheme";
import { committeeBeacon, olderCommittee } from "../verifiable/sealed-support";
import { caseOf, misfitOf, resultOf } from "./support";

const ids = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `E${i}` }));

describe("RANDOM", () => {
  it("fails below the minimum, and draws at most three", () => {
    const run = (n: number, fund = "fiscal") => resultOf(caseOf("RANDOM", ids(n), { fund }));
    for (const n of [0, 1, 2]) expect(run(n)).toMatchObject({ status: "failed", reason: "F01" });
    expect(run(1, "social")).toMatchObject({ reason: "F01" });
    expect(run(2, "social").order).toHaveLength(2);
    expect(run(3).order).toHaveLength(3);
    expect(run(40).order).toHaveLength(3);
  });
});

describe("CREDIT_PICK", () => {
  const pick = (credits: number[], params: object, change = {}) =>
    resultOf(
      caseOf(
        "CREDIT_PICK",
        credits.map((creditCenti, i) => ({ id: `E${i}`, creditCenti })),
        { params, ...change },
      ),
    );
  it("gives at least one ticket, half up", () => {
    expect([0, 49, 50, 149, 150, 7_449, 7_450, 9_300].map(ticketsFor)).toEqual([1, 1, 1, 1, 2, 74, 75, 93]);
  });
  it("reads any credit whose tickets a draw can hold, and none beyond", () => {
    const lists = { bigList: 3, smallList: 3 };
    const result = pick([100_000_049, -100_000_049, 2_000_000], lists);
    expect(result.details.bigList?.map(({ tickets }) => tickets)).toEqual([1_000_000, 1, 20_000]);
    expect(() => pick([100_000_050, 0, 0], lists)).toThrow("entrants[0].creditCenti: integer");
  });
  it("lets all who equal the last place into the big list", () => {
    const result = pick([9_000, 8_000, 8_000, 8_000, 7_000], { bigList: 3, smallList: 2 });
    expect(result.details.bigList?.map(({ id }) => id)).toEqual(["E0", "E1", "E2", "E3"]);
    expect(result.order).toHaveLength(2);
  });
  it("fails below three in DEPT, below two elsewhere", () => {
    expect(pick([9_000, 8_000], { bigList: 3, smallList: 2 })).toMatchObject({ reason: "F01" });
    expect(pick([9_000, 8_000], { bigList: 3, smallList: 2 }, { stream: "SOCIAL" })).toMatchObject({ status: "selected" });
    expect(pick([], { bigList: 3, smallList: 2 }, { stream: "SOCIAL" })).toMatchObject({ reason: "F01" });
  });
});

describe("SCHEME", () => {
  const criteria = [
    { key: "price", kind: "price", weight: 50 },
    { key: "work", kind: "score", weight: 50 },
  ];
  const entrant = (id: string, amountFen: number, marks: number[], creditCenti = 8_000) => ({
    id,
    amountFen,
    creditCenti,
    sheets: marks.map((work, i) => ({ expert: `X${i}`, scores: { work } })),
  });
  const run = (entrants: object[], change = {}) =>
    resultOf(caseOf("SCHEME", entrants as Record<string, unknown>[], { params: { criteria }, ...change }));
  it("leaves out one highest and one lowest mark from five experts on", () => {
    expect(meanMark([0, 80, 80, 100])).toEqual({ n: 65n, d: 1n });
    expect(meanMark([0, 80, 80, 100, 90])).toEqual({ n: 250n, d: 3n });
  });
  it("prefers the higher judged score, then the lower amount, then draws", () => {
    const same = run([entrant("A", 9_000_000, [80]), entrant("B", 9_000_000, [80]), entrant("C", 9_000_000, [80])]);
    expect(same.order).toHaveLength(3);
    expect(same.details.totals).toEqual({ A: "90.00", B: "90.00", C: "90.00" });
    const judged = run([entrant("A", 5_000_000, [50]), entrant("B", 10_000_000, [100])]);
    expect(judged.details.totals).toEqual({ A: "75.00", B: "75.00" });
    expect(judged.order).toEqual(["B", "A"]);
  });
  it("draws two tied groups of one amount under different ids", () => {
    const credit = [
      { key: "work", kind: "score", weight: 90 },
      { key: "credit", kind: "credit", weight: 10 },
    ];
    const entrants = [
      entrant("A", 9_000_000, [80]),
      entrant("B", 9_000_000, [80]),
      entrant("C", 9_000_000, [70]),
      entrant("D", 9_000_000, [70]),
    ];
    const result = run(entrants, { params: { criteria: credit } });
    expect(new Set(result.order.slice(0, 2))).toEqual(new Set(["A", "B"]));
  });
  it("counts the price of the lowest valid bid only, and totals of the valid only", () => {
    const result = run(
      [entrant("A", 1, [80]), entrant("B", 9_000_000, [80]), entrant("C", 10_000_001, [80]), entrant("D", 9_500_000, [80])],
      { floorFen: 2 },
    );
    expect(result.invalid).toEqual({ A: "UNDER_FLOOR", C: "OVER_CEILING" });
    expect(Object.keys(result.details.totals ?? {})).toEqual(["B", "D"]);
  });
  it("fails below two", () => {
    expect(run([])).toMatchObject({ reason: "F01" });
    expect(run([entrant("A", 9_000_000, [80])])).toMatchObject({ reason: "F01" });
  });
});

describe("what is no case", () => {
  const random = caseOf("RANDOM", ids(3));
  const scheme = (sheets: object[][], weights = [40, 60]) =>
    caseOf(
      "SCHEME",
      sheets.map((sheet, i) => ({ id: `E${i}`, amountFen: 1, creditCenti: 1, sheets: sheet })),
      {
        params: {
          criteria: [
            { key: "price", kind: "price", weight: weights[0] },
            { key: "work", kind: "score", weight: weights[1] },
          ],
        },
      },
    );
  const sheet = (expert: string, scores: object = { work: 50 }) => ({ expert, scores });
  const { id: _, ...withoutId } = random;
  it.each([
    ["a missing field", withoutId, "id: present"],
    ["an unknown field", { ...random, extra: 1 }, "extra: absent"],
    ["a wrong type", { ...random, ceilingFen: "100" }, "ceilingFen: integer"],
    ["another version", { ...random, v: "mingxuan-selection/3" }, "v: known-value"],
    ["the second form's beacon in the first", { ...random, beacon: committeeBeacon }, "beacon.pk: present"],
    [
      "the first form's beacon in the second",
      { ...random, v: "mingxuan-selection/2", beacon: olderCommittee },
      "beacon.committee: present",
    ],
    ["no whole signature in the second", { ...random, v: "mingxuan-selection/2", signature: "00" }, "signature: hex"],
    ["another method", { ...random, method: "LIVE_AUCTION" }, "method: known-value"],
    ["parameters of another method", { ...random, params: { bigList: 5 } }, "params.bigList: absent"],
    ["a repeated id", caseOf("RANDOM", [{ id: "A" }, { id: "A" }]), "entrants[1].id: unrepeated"],
    ["an id of other characters", caseOf("RANDOM", [{ id: "甲" }]), "entrants[0].id: id"],
    ["an event id with a derived ending", { ...random, id: "MX-1-tie-5" }, "id: event-id"],
    ["a floor above the ceiling", { ...random, floorFen: 10_000_001 }, "floorFen: floor"],
    ["a decision of another kind", { ...random, decisions: { A: "maybe" } }, "decisions.A: known-value"],
    ["a small list above the big one", caseOf("CREDIT_PICK", [], { params: { bigList: 3, smallList: 4 } }), "params.smallList: small-list"],
    ["weights that are not 100", scheme([[sheet("X")]], [40, 61]), "params.criteria: weights"],
    ["sheets that lack a score", scheme([[sheet("X", {})]]), "entrants[0].sheets[0].scores.work: present"],
    ["a score for the price", scheme([[sheet("X", { work: 1, price: 1 })]]), "entrants[0].sheets[0].scores.price: absent"],
    ["a score above 100", scheme([[sheet("X", { work: 101 })]]), "entrants[0].sheets[0].scores.work: mark"],
    ["an expert that another lacks", scheme([[sheet("X"), sheet("Y")], [sheet("X")]]), "entrants[1].sheets: same-experts"],
    ["no sheets where there is something to judge", scheme([[]]), "entrants[0].sheets: same-experts"],
    ["a price beside no price", caseOf("RANDOM", [{ id: "A", amountFen: 1 }]), "entrants[0].amountFen: absent"],
    ["a beacon of another kind", { ...random, beacon: { kind: "dice" } }, "beacon.kind: known-value"],
  ])("%s", (_, value, expected) => {
    expect(misfitOf(value)).toBe(expected);
  });
});
