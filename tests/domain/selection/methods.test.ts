import { describe, expect, it } from "vitest";
import type { Json } from "~/domain/kernel/jcs";
import { rulesAt } from "~/domain/rulebook/rules";
import { lowWhenLeading } from "~/domain/selection/abnormally-low";
import { auctionMinutes } from "~/domain/selection/auction/schedule";
import { isDisclosed, maskedNumbers } from "~/domain/selection/disclosure";
import { crowdedGroups, type FurtherFacts, furtherObstacles } from "~/domain/selection/further-eligibility";
import { METHODS, type MethodName } from "~/domain/selection/methods";
import { readCase } from "~/domain/selection/read-case";
import { runSelection } from "~/domain/selection/run-selection";
import vectors from "../../fixtures/market-vectors.json";
import { caseOf } from "./support";

const CLOSE = new Date("2026-09-15T08:00:00Z");
const SOUND: FurtherFacts = {
  practitioners: { available: 3, required: 3 },
  affiliated: false,
  credit: { centi: 7_500, minimumCenti: 7_500 },
  controlGroup: null,
  bidCheckpointAt: new Date("2026-09-15T07:59:59Z"),
};

describe("the record of methods", () => {
  it("answers every question for all eight", () => {
    expect(Object.keys(METHODS)).toHaveLength(8);
    for (const method of Object.values(METHODS)) {
      expect(method.order.length).toBeGreaterThan(0);
      for (const stream of ["DEPT", "APPLICANT", "SOCIAL"] as const) expect(method.discloses(stream).length).toBeGreaterThan(0);
      expect(method.eligibility.includes("E9")).toBe(method.submits.price.startsWith("sealed"));
    }
  });

  it("asks for the minimum of §4.2, the same as the rules page shows", () => {
    const minimum = (name: MethodName, fund: "fiscal" | "social", stream: "DEPT" | "SOCIAL" = "DEPT") =>
      METHODS[name].minimum({ fund, stream });
    const { row } = rulesAt(CLOSE);
    expect(minimum("RANDOM", "social")).toBe(row("min.random.social")?.value);
    expect(minimum("LOWEST_PRICE", "fiscal")).toBe(row("min.price.fiscal")?.value);
    expect(minimum("LOWEST_PRICE", "social")).toBe(row("min.price.social")?.value);
    expect(minimum("SCHEME", "social")).toBe(row("min.scheme")?.value);
    expect([minimum("CREDIT_PICK", "fiscal"), minimum("CREDIT_PICK", "fiscal", "SOCIAL")]).toEqual([3, 2]);
    expect([minimum("LIVE_AUCTION", "fiscal"), minimum("LIVE_AUCTION", "social"), minimum("DIRECT", "fiscal")]).toEqual([3, 2, 1]);
  });

  it("bans the average price for departments and switches the reference methods off by default", () => {
    expect(METHODS.AVERAGE_PRICE.offer.neverFor).toEqual(["DEPT"]);
    expect([METHODS.AVERAGE_PRICE, METHODS.OPTIMAL_PRICE, METHODS.DIRECT].some(({ offer }) => offer.byDefault)).toBe(false);
  });

  it("shows losing names at the end of the objection period in DEPT, elsewhere never without consent; amounts never before the result", () => {
    for (const name of ["LOWEST_PRICE", "OPTIMAL_PRICE", "AVERAGE_PRICE", "SCHEME", "LIVE_AUCTION"] as const) {
      const rows = METHODS[name].discloses;
      expect(isDisclosed(rows("DEPT"), "losers-named", "public", "result")).toBe(false);
      expect(isDisclosed(rows("DEPT"), "losers-named", "public", "objection-ended")).toBe(true);
      for (const stream of ["APPLICANT", "SOCIAL"] as const) {
        expect(isDisclosed(rows(stream), "losers-named", "public", "objection-ended")).toBe(false);
        expect(isDisclosed(rows(stream), "losers-named", "auditor", "opened")).toBe(true);
      }
      for (const stage of ["published", "closed"] as const) {
        for (const viewer of ["public", "entrant", "purchaser", "expert", "auditor"] as const) {
          expect(isDisclosed(rows("DEPT"), "amounts-masked", viewer, stage)).toBe(false);
        }
      }
    }
    expect(isDisclosed(METHODS.RANDOM.discloses("DEPT"), "roster", "public", "closed")).toBe(true);
    const counted = (name: MethodName, stage: "published" | "closed") =>
      isDisclosed(METHODS[name].discloses("DEPT"), "entrant-count", "public", stage);
    expect([counted("RANDOM", "published"), counted("LOWEST_PRICE", "published"), counted("LOWEST_PRICE", "closed")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isDisclosed(METHODS.RANDOM.discloses("SOCIAL"), "roster", "public", "result")).toBe(false);
    expect(maskedNumbers(["x", "y"]).get("y")).toBe(2);
  });

  it("draws two tied groups of one amount under ids of their own", () => {
    const sheet = (work: number) => [{ expert: "X", scores: { work } }];
    const entrants = [80, 80, 70, 70].map((work, i) => ({ id: `E${i}`, amountFen: 9_000_000, creditCenti: 0, sheets: sheet(work) }));
    const criteria = [{ key: "work", kind: "score", weight: 100 }];
    const read = readCase(caseOf("SCHEME", entrants, { params: { criteria } }) as Json);
    const run = read.ok ? runSelection(read.value) : null;
    expect(run?.ok && run.draws.map(({ inputs }) => inputs.id)).toEqual(["MX-2026-000201-tie-9000000", "MX-2026-000201-tie-9000000-2"]);
  });
});

describe("eligibility E3, E6–E9, each refusal naming its rule", () => {
  const rules = (change: Partial<FurtherFacts>, crowded = new Set<string>()) =>
    furtherObstacles({ ...SOUND, ...change }, METHODS.LOWEST_PRICE.eligibility, crowded, CLOSE).map(
      ({ rule, reason }) => `${rule} ${reason}`,
    );
  it("finds nothing against a sound entrant, and each fault under its rule", () => {
    expect(rules({})).toEqual([]);
    expect(rules({ practitioners: { available: 2, required: 3 } })).toEqual(["E3 E3.practitioners"]);
    expect(rules({ affiliated: true })).toEqual(["E6 E6.affiliated"]);
    expect(rules({ credit: { centi: 7_499, minimumCenti: 7_500 } })).toEqual(["E7 E7.credit"]);
    expect(rules({ credit: { centi: 0, minimumCenti: null } })).toEqual([]);
    expect(rules({ bidCheckpointAt: null })).toEqual(["E9 E9.no-bid"]);
    expect(rules({ bidCheckpointAt: CLOSE })).toEqual(["E9 E9.no-bid"]);
  });
  it("voids all members of a control group, and nobody when only one is left", () => {
    const three = [{ controlGroup: "g" }, { controlGroup: "g" }, { controlGroup: null }];
    expect(rules({ controlGroup: "g" }, new Set(crowdedGroups(three)))).toEqual(["E8 E8.control-group"]);
    expect(crowdedGroups(three.slice(1)).size).toBe(0);
  });
  it("does not ask a method without bids for a bid", () => {
    expect(furtherObstacles({ ...SOUND, bidCheckpointAt: null }, METHODS.RANDOM.eligibility, new Set(), CLOSE)).toEqual([]);
  });
});

describe("the market's vectors", () => {
  it("agree on abnormally low prices and on the length of auctions", () => {
    for (const { bidsFen, abnormal } of vectors.abnormallyLow) {
      expect(
        lowWhenLeading(
          [...bidsFen].sort((a, b) => a - b),
          10_000_000,
        )[0],
      ).toBe(abnormal);
    }
    for (const [bidders, minutes] of Object.entries(vectors.auctionMinutes)) expect(auctionMinutes(Number(bidders))).toBe(minutes);
  });
});
