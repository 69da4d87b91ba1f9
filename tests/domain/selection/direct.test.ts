import { describe, expect, it } from "vitest";
import { type DirectFacts, type DirectGround, decideAfterNotice, decideDirect, noticeEnd } from "~/domain/selection/direct";
import { directLimits } from "~/domain/selection/direct-limits";
import { calendar2026, shanghai } from "../kernel/calendar-2026";

const NOW = new Date("2026-09-15T02:00:00Z");
const LIMITS = directLimits(NOW);
const G2: DirectGround = { code: "G2", failedNotices: 2 };

const decide = (change: Partial<DirectFacts>) => {
  const facts: DirectFacts = { stream: "DEPT", amountFen: 900_000, ground: G2, affiliation: "none", earlier: [], ...change };
  const reply = decideDirect(facts, LIMITS, NOW);
  return reply.ok ? (reply.value.noticeBeforeAward ? "after notice" : "at once") : reply.reason;
};

describe("direct selection (§4.9)", () => {
  it("needs a coded ground, and refuses G1 and G5 to departments", () => {
    expect(decide({ ground: null })).toBe("direct.no-ground");
    expect(decide({ ground: { code: "G1", reasonSignedByDirector: true } })).toBe("direct.ground-not-for-departments");
    expect(decide({ ground: { code: "G5", contractFen: 99_000_000, continuedBefore: false } })).toBe("direct.ground-not-for-departments");
    expect(decide({ ground: { code: "G6", stateOwned: false, policyReference: "" } })).toBe("direct.stream");
  });
  it("asks every ground for its evidence", () => {
    expect(decide({ ground: { code: "G2", failedNotices: 1 } })).toBe("direct.failures");
    expect(decide({ ground: { code: "G3", orderNumber: " " } })).toBe("direct.emergency-order");
    expect(decide({ ground: { code: "G3", orderNumber: "应急〔2026〕1号" } })).toBe("after notice");
    expect(decide({ ground: { code: "G4", basis: "" } })).toBe("direct.basis");
    const social = { stream: "SOCIAL" } as const;
    expect(decide({ ...social, ground: { code: "G1", reasonSignedByDirector: false }, amountFen: 1_000_000 })).toBe("at once");
    expect(decide({ ...social, ground: { code: "G1", reasonSignedByDirector: false }, amountFen: 1_000_001 })).toBe(
      "direct.reason-unsigned",
    );
    expect(decide({ ...social, ground: { code: "G1", reasonSignedByDirector: true }, amountFen: 5_000_000 })).toBe("at once");
    expect(decide({ ...social, ground: { code: "G1", reasonSignedByDirector: true }, amountFen: 5_000_001 })).toBe("direct.ceiling");
    expect(decide({ ...social, ground: { code: "G5", contractFen: 9_000_000, continuedBefore: false } })).toBe("at once");
    expect(decide({ ...social, ground: { code: "G5", contractFen: 8_999_999, continuedBefore: false } })).toBe("direct.continuation");
    expect(decide({ ...social, ground: { code: "G5", contractFen: 9_000_000, continuedBefore: true } })).toBe("direct.continuation");
    expect(decide({ ...social, ground: { code: "G6", stateOwned: true, policyReference: "" } })).toBe("direct.policy");
    expect(decide({ ...social, ground: { code: "G6", stateOwned: false, policyReference: "" } })).toBe("at once");
  });
  it("wants the affiliation declared by departments, and none by anybody", () => {
    expect(decide({ affiliation: "undeclared" })).toBe("direct.affiliation");
    expect(decide({ affiliation: "affiliated" })).toBe("direct.affiliation");
  });
  it("limits the same pair to two in rolling twelve months and to 50,000 yuan", () => {
    const at = (text: string, amountFen = 100_000) => ({ at: new Date(text), amountFen });
    expect(decide({ earlier: [at("2026-01-01T00:00:00Z"), at("2026-02-01T00:00:00Z")] })).toBe("direct.pair-count");
    expect(decide({ earlier: [at("2025-09-15T02:00:00Z"), at("2026-02-01T00:00:00Z")] })).toBe("after notice");
    expect(decide({ earlier: [at("2025-09-15T16:00:00Z"), at("2026-02-01T00:00:00Z")] })).toBe("direct.pair-count");
    expect(decide({ earlier: [at("2026-02-01T00:00:00Z", 4_100_000)] })).toBe("after notice");
    expect(decide({ earlier: [at("2026-02-01T00:00:00Z", 4_100_001)] })).toBe("direct.pair-sum");
  });
  it("runs its notice for one working day, over holidays too", () => {
    const end = (from: string) => noticeEnd(calendar2026, shanghai(from), LIMITS);
    expect(end("2026-09-15 10:00")).toMatchObject({ value: shanghai("2026-09-17 00:00") });
    expect(end("2026-09-15 17:01")).toMatchObject({ value: shanghai("2026-09-18 00:00") });
    expect(end("2026-09-30 10:00")).toMatchObject({ value: shanghai("2026-10-09 00:00") });
    expect(end("2026-10-09 10:00")).toMatchObject({ value: shanghai("2026-10-11 00:00") });
    expect(end("2026-12-31 10:00")).toMatchObject({ ok: false, reason: "calendar.missing" });
  });
  it("awards when the notice has run, and becomes lowest price when two others said before its end that they would have bid", () => {
    const endsAt = new Date("2026-09-16T16:00:00Z");
    const comesTo = (agencies: string, at: Date, now: Date) => {
      const wouldHaveBid = [...agencies].map((agency) => ({ agency, at }));
      const reply = decideAfterNotice({ endsAt, named: "N", wouldHaveBid }, LIMITS, now);
      return reply.ok ? reply.value : reply.reason;
    };
    expect(comesTo("NAA", NOW, NOW)).toBe("direct.notice");
    expect(comesTo("NAA", NOW, endsAt)).toBe("award");
    expect(comesTo("AB", NOW, NOW)).toBe("convert-to-lowest-price");
    expect(comesTo("AB", new Date(endsAt.getTime() - 1), endsAt)).toBe("convert-to-lowest-price");
    expect(comesTo("AB", endsAt, endsAt)).toBe("award");
  });
  it("counts the rolling year from any day, 29 February included", () => {
    const on = (now: string, earlier: string[]) => {
      const facts = earlier.map((at) => ({ at: shanghai(at), amountFen: 1 }));
      const asked: DirectFacts = { stream: "DEPT", amountFen: 1, ground: G2, affiliation: "none", earlier: facts };
      return decideDirect(asked, LIMITS, shanghai(now)).ok;
    };
    expect(on("2028-02-29 10:00", ["2027-02-28 10:00", "2027-06-01 10:00"])).toBe(true);
    expect(on("2028-02-29 10:00", ["2027-03-01 00:00", "2027-06-01 10:00"])).toBe(false);
    expect(on("2029-02-28 10:00", ["2028-02-28 23:59", "2028-06-01 10:00"])).toBe(true);
    expect(on("2029-02-28 10:00", ["2028-02-29 00:00", "2028-06-01 10:00"])).toBe(false);
  });
});
