import { describe, expect, it } from "vitest";
import { findItem } from "~/domain/catalogue/find-item";
import { requirementOf, satisfies } from "~/domain/catalogue/qualification";
import { demandedGrade, strangeGrade } from "~/domain/commission/grade-demands";
import { earlyRefusals } from "~/domain/commission/posting-checks";
import { isProjectCode } from "~/domain/commission/project-code";
import { missingTerms, SECTIONS, sectionAfter, TERM_ORDER } from "~/domain/commission/sections";
import type { DraftTerms } from "~/domain/commission/terms";
import { ok } from "~/domain/kernel/decision";
import { context, terms } from "./support";

const lightning = findItem("TJ-ZJ-026");
if (!lightning) throw new Error("the list lacks the lightning test");
const reasons = (draft: DraftTerms, keys = TERM_ORDER, item = lightning) =>
  earlyRefusals(draft, keys, { ...context, item: ok(item) }).map(({ reason }) => reason);

describe("a section is judged when it is saved", () => {
  it("says nothing of what is not stated yet, and all that is wrong of what is", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ priceFen: 30_000_000, windowWorkingDays: 1, closeMinute: "17:00", tenderLawApplies: true, projectCode: "1" })).toEqual(
      ["posting.over-threshold", "posting.tender-law", "posting.window-short", "posting.close-minute", "posting.project-code"],
    );
  });

  it("judges the section alone, against what is stored of the others", () => {
    const stored = { priceFen: 30_000_000, tenderLawBasis: "单项合同估算价 90,000 元" };
    expect(reasons(stored, ["title"])).toEqual([]);
    expect(reasons({ ...stored, priceFen: 8_000_000 }, ["tenderLawBasis"])).toEqual(["posting.tender-amount"]);
  });

  it("goes on from section to section, and then to the check", () => {
    expect(SECTIONS.map(sectionAfter)).toEqual([...SECTIONS.slice(1), null]);
  });
});

describe("the project's code", () => {
  it.each(["2609-120116-04-01-123456", "2026-129900-42-03-100156"])("takes %s", (code) => expect(isProjectCode(code)).toBe(true));
  it.each([
    "",
    "2613-120116-04-01-123456",
    "1999-120116-04-01-123456",
    "2609-12011-04-01-123456",
    "26091201160401123456",
    "２609-120116-04-01-123456",
  ])("refuses %s", (code) => expect(isProjectCode(code)).toBe(false));
});

describe("the grade that a project needs", () => {
  const held = (level: string) => [{ type: "lightning_testing", level, validFrom: "2024-01-01" as const, validTo: null }];
  const meets = (level: string, higherGrade?: boolean) =>
    satisfies(requirementOf(lightning, higherGrade === undefined ? {} : { higherGrade }), held(level), context.now).ok;

  it("is asked of items that have a stricter case, and binds who may enter", () => {
    const { higherGrade: _none, ...rest } = terms;
    expect(missingTerms(rest, lightning)).toContain("higherGrade");
    expect(missingTerms(rest, { reviewsAuthorsWork: true })).not.toContain("higherGrade");
    expect([meets("B"), meets("B", false), meets("B", true), meets("A", true)]).toEqual([true, true, false, true]);
  });

  it.each([
    ["须具备甲级资质", "甲级"],
    ["具备甲级或乙级资质均可", "乙级"],
    ["乙级机构不得承接", null],
    ["甲级机构优先完成过同类项目的，请在合同中说明", null],
    ["应具有乙级及以上资质；乙级不得承担爆炸危险环境", "乙级"],
    ["", null],
  ])("what “%s” demands: %s", (note, grade) => expect(demandedGrade(note)).toBe(grade));

  it("questions a note that lowers it, raises it, or sets one where the law sets none", () => {
    const note = (qualificationNote: string, higherGrade: boolean) => reasons({ qualificationNote, higherGrade });
    expect(note("须具备乙级资质", true)).toEqual(["posting.grade-other"]);
    expect(note("须具备乙级资质", false)).toEqual([]);
    expect(note("须具备甲级资质", false)).toEqual(["posting.grade-other"]);
    expect(strangeGrade("须具备甲级资质", { kind: "NONE" })).toBe("甲级");
  });

  it("questions an answer that the project's own words contradict, until the reason is stated", () => {
    const depot = { title: "示范成品油库改造工程新建雷电防护装置检测" };
    expect(reasons({ ...depot, higherGrade: false }, ["higherGrade"])).toEqual(["posting.grade-doubt"]);
    expect(reasons({ ...depot, higherGrade: true }, ["higherGrade"])).toEqual([]);
    expect(reasons({ ...depot, higherGrade: false, qualificationNote: "检测范围为办公区，与罐区分设" }, ["higherGrade"])).toEqual([]);
    expect(reasons({ title: "索道站房", higherGrade: false })).toEqual([]);
  });
});
