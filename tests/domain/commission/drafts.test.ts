import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "~/domain/commission/differences";
import { commissionNumber, isCommissionNumber, numberYear } from "~/domain/commission/number";
import { draftFromEarlier, draftFromFailed, draftFromItem } from "~/domain/commission/prefill";
import { missingTerms, sectionState, TERM_ORDER } from "~/domain/commission/sections";
import { checkSplitting } from "~/domain/commission/splitting";
import { strangeAmount, withReasonOfPrice } from "~/domain/commission/tender-reason";
import { rulesAt } from "~/domain/rulebook/rules";
import { runs } from "../../support/cases";
import { method, plainItem, reviewItem, terms } from "./support";

const now = new Date("2026-09-14T01:00:00Z");

describe("a new draft", () => {
  it("takes from the item what the item knows, so that few terms are left to fill in", () => {
    const draft = draftFromItem(reviewItem, { phone: "022-00001234" }, method, now);
    expect(draft.legalBasis).toBe("建设项目环境保护管理条例 第 9 条");
    expect(draft.deliverables).toHaveLength(1);
    expect(missingTerms(draft, reviewItem)).toEqual([
      "title",
      "scale",
      "site",
      "priceFen",
      "budgetSource",
      "reportAuthors",
      "affiliation",
      "tenderLawApplies",
      "tenderLawBasis",
    ]);
  });

  it("from an earlier one asks again only for what names the project", () => {
    const draft = draftFromEarlier(terms);
    expect(missingTerms(draft, reviewItem)).toEqual(["reportAuthors"]);
    expect(missingTerms(draft, plainItem)).toEqual([]);
    expect(draft.projectCode).toBeUndefined();
  });

  it("lets the reason why no tender is required follow the price, thresholds and the rest left as they are", () => {
    const reason = (tenderLawBasis: string, priceFen = 11_800_050) => withReasonOfPrice({ tenderLawBasis, priceFen }).tenderLawBasis;
    expect(reason("单项合同估算价 92,000 元，低于 100 万元，不必招标", 11_800_000)).toBe(
      "单项合同估算价 118,000 元，低于 100 万元，不必招标",
    );
    expect(reason("估算价9.2万元；估算价 11.80005 万元")).toBe("估算价118,000.50元；估算价 11.80005 万元");
    for (const law of [
      "不足 100 万元",
      "单项合同估算价100万元以上的服务须招标，本项目不足",
      "合同金额 100 万元（含）以上的须招标",
      "合同金额100万元以下，无须招标",
      "项目总投资金额 3000 万元，本服务不单独立项",
      "限额标准金额为100万元",
      "估算价 1.2.3 元",
    ]) {
      expect(reason(law)).toBe(law);
      expect(strangeAmount(law, 11_800_050)).toBeNull();
    }
    expect(reason("单项合同估算价100万元以上的须招标，本项目估算价8万元")).toBe(
      "单项合同估算价100万元以上的须招标，本项目估算价118,000.50元",
    );
    expect(withReasonOfPrice({ tenderLawBasis: "估算价 1 元" })).toEqual({ tenderLawBasis: "估算价 1 元" });
  });

  it("from a failed one takes the shorter window", () => {
    expect(draftFromFailed(terms, [], method, now)).toEqual({ ...terms, windowWorkingDays: rulesAt(now).value("window.relist") });
  });

  it("from a failed one bars who gave up the award, and once each who was barred before", () => {
    const [first, second] = ["A", "B"].map((uscc) => ({ uscc, name: uscc }));
    if (!first || !second) throw new Error("two");
    const draft = draftFromFailed({ ...terms, barred: [first] }, [first, second], method, now);
    expect(draft.barred).toEqual([first, second]);
  });
});

describe("the task list", () => {
  it("says how far a section is", () => {
    expect(sectionState("price", {}, reviewItem, false)).toBe("todo");
    expect(sectionState("price", { priceFen: 1 }, reviewItem, false)).toBe("doing");
    expect(sectionState("price", terms, reviewItem, false)).toBe("done");
    expect(sectionState("price", terms, reviewItem, true)).toBe("problem");
  });

  it("a zero and a no are answers", () => {
    expect(missingTerms({ ...terms, tenderLawApplies: false, priceFen: 0 }, reviewItem)).toEqual([]);
  });
});

describe("differences", () => {
  it("names the changed terms in the order of the notice, lists compared by content", () => {
    const after = { ...terms, site: "别处", title: "新题", deliverables: terms.deliverables.map((each) => ({ ...each })) };
    expect(differences(terms, after).map((each) => each.key)).toEqual(["title", "site"]);
    expect(differences(terms, { ...terms, deliverables: [] }).map((each) => each.key)).toEqual(["deliverables"]);
  });

  it("nothing said and an empty text are the same", () => {
    expect(differences({ ...terms, projectCode: "" }, { ...terms, projectCode: undefined })).toEqual([]);
  });

  it("is empty for the same terms and symmetric otherwise", () => {
    const change = fc.subarray([...TERM_ORDER]);
    fc.assert(
      fc.property(change, (keys) => {
        const after = Object.fromEntries(Object.entries(terms).filter(([key]) => !keys.some((each) => each === key)));
        expect(differences(terms, terms)).toEqual([]);
        expect(differences(terms, after).map((each) => each.key)).toEqual(differences(after, terms).map((each) => each.key));
      }),
      runs(),
    );
  });
});

describe("the splitting self-check", () => {
  const earlier = (daysAgo: number, priceFen: number) => ({
    number: "MX-2026-000001",
    title: "同一事项",
    priceFen,
    publishedAt: new Date(now.getTime() - daysAgo * 86_400_000),
  });

  it("looks back ninety days and warns when the sum reaches the threshold", () => {
    const check = checkSplitting(20_000_000, [earlier(90, 10_000_000), earlier(91, 90_000_000)], now);
    expect(check).toMatchObject({ days: 90, totalFen: 30_000_000, reachesThreshold: true });
    expect(check.earlier).toHaveLength(1);
  });

  it("one commission alone is no splitting", () => {
    expect(checkSplitting(29_000_000, [], now)).toMatchObject({ totalFen: 29_000_000, reachesThreshold: false });
  });
});

describe("numbers", () => {
  it("count by the year in Shanghai", () => {
    expect(numberYear(new Date("2026-12-31T16:00:00Z"))).toBe(2027);
    expect(commissionNumber(2026, 123)).toBe("MX-2026-000123");
    expect(isCommissionNumber("MX-2026-000123")).toBe(true);
    expect(isCommissionNumber("MX-2026-123")).toBe(false);
  });
});
