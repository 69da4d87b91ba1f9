import { describe, expect, it } from "vitest";
import { type DirectFacts, type DirectGround, decideAfterNotice, decideDirect } from "~/domain/selection/direct";
import { directLimits } from "~/domain/selection/direct-limits";

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
  it("awards when the notice has run, and becomes lowest price when two others would have bid", () => {
    const notice = { endsAt: new Date("2026-09-16T16:00:00Z"), named: "N", wouldHaveBid: ["N", "A", "A"] };
    expect(decideAfterNotice(notice, LIMITS, NOW)).toMatchObject({ reason: "direct.notice" });
    expect(decideAfterNotice(notice, LIMITS, notice.endsAt)).toMatchObject({ value: "award" });
    expect(decideAfterNotice({ ...notice, wouldHaveBid: ["A", "B"] }, LIMITS, NOW)).toMatchObject({ value: "convert-to-lowest-price" });
  });
});
