import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ANCHORS,
  decideRating,
  decideReply,
  needsEvidence,
  purchaserScoreCenti,
  RATING_ITEM_KEYS,
  RATING_ITEMS,
  type RatedItem,
} from "~/domain/rating/purchaser-rating";
import { rulesAt } from "~/domain/rulebook/rules";
import { runs } from "../../support/cases";

const all = (score: number, evidence = ""): RatedItem[] => RATING_ITEM_KEYS.map((key) => ({ key, score, evidence }));

describe("the purchaser's rating", () => {
  it("weighs its five items to a hundred", () => {
    expect(Object.values(RATING_ITEMS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(ANCHORS).toEqual([0, 25, 50, 75, 100]);
  });

  it.each([
    [0, true],
    [40, true],
    [41, false],
    [99, false],
    [100, true],
  ])("at %i needs evidence: %s", (score, needed) => {
    expect(needsEvidence(score)).toBe(needed);
    expect(decideRating(all(score)).ok).toBe(!needed);
    expect(decideRating(all(score, "合同第三条")).ok).toBe(true);
    if (needed) expect(decideRating(all(score, "  "))).toMatchObject({ reason: "rating.evidence", detail: { item: "quality" } });
  });

  it.each([-1, 101, 85.5, Number.NaN])("takes no score of %d", (score) => {
    expect(decideRating(all(score, "依据"))).toMatchObject({ reason: "rating.score", detail: { item: "quality" } });
  });

  it("says all that is wrong at once", () => {
    const decided = decideRating([...all(100).slice(0, 2), ...all(80).slice(2)]);
    expect(decided).toMatchObject({ detail: { item: "quality" }, also: [{ reason: "rating.evidence", detail: { item: "timeliness" } }] });
  });

  it("takes every item exactly once", () => {
    const items = all(80);
    expect(decideRating(items.slice(1))).toMatchObject({ reason: "rating.score", detail: { item: "quality" } });
    expect(decideRating([...items, ...items.slice(4)])).toMatchObject({ reason: "rating.score", detail: { item: "norms" } });
  });

  it("is replied to within the length that the contract's rules allow", () => {
    const rules = rulesAt(new Date("2026-09-14T02:00:00Z"));
    const most = rules.value("rating.reply_length");
    expect(decideReply("𠮷".repeat(most), rules).ok).toBe(true);
    expect(decideReply("字".repeat(most + 1), rules)).toMatchObject({
      reason: "rating.reply-long",
      detail: { max: most, length: most + 1 },
    });
  });

  it("is exact in hundredths: 85 in all is 8500, and it never leaves 0 to 10000", () => {
    expect(purchaserScoreCenti(all(85))).toBe(8500);
    const scores = fc.tuple(...RATING_ITEM_KEYS.map(() => fc.integer({ min: 0, max: 100 })));
    fc.assert(
      fc.property(scores, (given) => {
        const items = RATING_ITEM_KEYS.map((key, at) => ({ key, score: given[at] ?? 0, evidence: "依据" }));
        const centi = purchaserScoreCenti(items);
        expect(Number.isInteger(centi) && centi >= 0 && centi <= 10_000).toBe(true);
      }),
      runs(),
    );
  });
});
