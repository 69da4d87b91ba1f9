import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidedAgencies, decidePosting, postingChecks } from "~/domain/commission/posting";
import type { CommissionTerms } from "~/domain/commission/terms";
import { ok, refused } from "~/domain/kernel/decision";
import { rulesAt } from "~/domain/rulebook/rules";
import { runs } from "../../support/cases";
import { context, plainItem, reviewItem, terms } from "./support";

const decide = (change: Partial<CommissionTerms>, around: Partial<Parameters<typeof decidePosting>[1]> = {}) =>
  decidePosting({ ...terms, ...change }, { ...context, ...around });
const reason = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.ok ? null : decision.reason;
};

describe("deciding a posting", () => {
  it("takes complete terms and passes every check", () => {
    expect(decide({})).toEqual(ok(terms));
    expect(postingChecks(terms, context).every(({ refusals }) => refusals.length === 0)).toBe(true);
  });

  it("refuses an abolished item with the catalogue's own reason, before anything else", () => {
    const abolished = refused("item.abolished", { item: "甲", itemEn: "A", document: "乙", documentEn: "B" });
    expect(decide({ priceFen: 0 }, { item: abolished })).toEqual(abolished);
  });

  it.each([
    ["one fen below the department's threshold is taken", rulesAt(context.now).value("threshold.dept_service") - 1, null],
    ["the threshold itself is refused", rulesAt(context.now).value("threshold.dept_service"), "posting.over-threshold"],
    [
      "above the tender threshold the lower one refuses",
      rulesAt(context.now).value("threshold.tender_service") + 1,
      "posting.over-threshold",
    ],
    ["nothing is no price", 0, "posting.price"],
  ])("%s", (_name, priceFen, expected) => {
    expect(reason({ priceFen })).toBe(expected);
  });

  it("never decides a statutory tender by lot, and asks for the basis why it is none", () => {
    expect(reason({ tenderLawApplies: true })).toBe("posting.tender-law");
    expect(reason({ tenderLawBasis: "  " })).toBe("posting.tender-basis");
  });

  it.each([
    ["单项合同估算价 92,000 元，低于 100 万元", null],
    ["合同估算价为 9.2 万元，未达到 100 万元", null],
    ["单项合同估算价不足 10 万元", null],
    ["估算价约 9 万元", null],
    ["单项合同估算价 86,000 元，低于 100 万元", 8_600_000],
    ["服务费：￥8.6万元", 8_600_000],
    ["估算价 92,000 元，合同金额 91,999.99 元", 9_199_999],
  ])("a reason argues with the commission's own price: %s", (tenderLawBasis, statedFen) => {
    const refusal = statedFen && refused("posting.tender-amount", { statedFen, priceFen: 9_200_000 });
    expect(decide({ tenderLawBasis })).toEqual(refusal ?? ok({ ...terms, tenderLawBasis }));
    const named = postingChecks({ ...terms, tenderLawBasis }, context).find(({ check }) => check === "outsideTenderLaw");
    expect(named?.refusals).toEqual(refusal ? [refusal] : []);
  });

  it("keeps the window's minimum: three working days, two when a failed commission is posted again", () => {
    expect(reason({ windowWorkingDays: 2 })).toBe("posting.window-short");
    expect(reason({ windowWorkingDays: 2 }, { isRelist: true })).toBeNull();
    expect(reason({ windowWorkingDays: 1 }, { isRelist: true })).toBe("posting.window-short");
    expect(reason({ windowWorkingDays: rulesAt(context.now).value("window.max") + 1 })).toBe("posting.window-long");
  });

  it.each([
    ["08:59", "posting.close-minute"],
    ["09:00", null],
    ["16:30", null],
    ["16:31", "posting.close-minute"],
    ["25:00", "posting.close-minute"],
    ["9:00", "posting.close-minute"],
  ])("closes at %s: %s", (closeMinute, expected) => {
    expect(reason({ closeMinute })).toBe(expected);
  });

  it("wants the author of a reviewed work, and none where nobody's work is reviewed", () => {
    const missing = decide({ reportAuthors: [] });
    expect(missing).toEqual(refused("posting.incomplete", { count: 1 }));
    expect(reason({ reportAuthors: [] }, { item: ok(plainItem) })).toBeNull();
  });

  it("wants a reason for each avoided agency", () => {
    expect(reason({ avoided: [{ uscc: "91120199MA0000002X", name: "甲", reason: " " }] })).toBe("posting.avoided-reason");
  });

  it("counts what is missing", () => {
    const { title: _title, site: _site, ...rest } = terms;
    expect(decidePosting(rest, context)).toEqual(refused("posting.incomplete", { count: 2 }));
  });

  it("takes any price below and no price from the lower threshold on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 200_000_000 }), (priceFen) => {
        expect(decide({ priceFen }).ok).toBe(priceFen > 0 && priceFen < rulesAt(context.now).value("threshold.dept_service"));
      }),
      runs(),
    );
  });
});

describe("who is avoided", () => {
  it("adds the authors, once", () => {
    const author = { uscc: "91120199MA0000001X", name: "示范环科咨询有限公司" };
    const avoided = [
      { ...author, reason: "编制单位" },
      { uscc: "91120199MA0000002X", name: "乙", reason: "本部门下属单位" },
    ];
    const barred = [author, { uscc: "91120199MA0000003X", name: "丙" }];
    expect(avoidedAgencies({ avoided, barred, reportAuthors: [author] }).map(({ name, because }) => [name, because])).toEqual([
      [author.name, "author"],
      ["丙", "abandoned"],
      ["乙", "stated"],
    ]);
    expect(avoidedAgencies({})).toEqual([]);
    expect(reviewItem.reviewsAuthorsWork).toBe(true);
  });
});
