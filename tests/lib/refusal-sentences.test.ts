import { describe, expect, it } from "vitest";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { reasonText } from "~/copy/refusals/reasons";
import { fieldMessage } from "~/domain/kernel/field-errors";

describe("a refusal's sentence", () => {
  const day = "2026-08-31";
  const words = { type: "甲", typeEn: "A" };
  it.each([
    ["qualification.expired", { ...words, validTo: day }],
    ["E2.expired", { ...words, validTo: day }],
    ["certificate.over", { validTo: day }],
    ["objection.early", { from: day }],
    ["objection.to-come", { today: day }],
    ["field.date-early", { min: day }],
    ["field.date-late", { max: day }],
  ] as const)("%s tells its day as pages do", (code, detail) => {
    const text = fieldMessage(code, detail);
    expect(fieldErrorText("zh", text)).toContain("2026年8月31日");
    expect(fieldErrorText("en", text)).toContain("31 Aug 2026");
    for (const lang of ["zh", "en"] as const) expect(fieldErrorText(lang, text)).not.toContain(day);
  });

  it("tells a certificate without an end as it is", () => {
    expect(reasonText("en", "qualification.expired", { ...words, validTo: "" })).toContain("not yet valid");
    expect(reasonText("zh", "qualification.expired", { ...words, validTo: "" })).toContain("尚未生效");
  });

  it("names the rule and the amount of a threshold as pages do", () => {
    const detail = { limitFen: 30_000_000, rule: "threshold.dept_service" };
    expect(reasonText("zh", "posting.over-threshold", detail)).toMatch(/ ¥300,000\.00 .*（规则：部门委托服务的采购限额）。$/);
    expect(reasonText("en", "posting.over-threshold", detail)).toMatch(/CNY 300,000\.00\. .*Procurement threshold for department services/);
    expect(reasonText("zh", "money.too-large", { max: 100_000_000_000 })).toContain("100,000,000,000 元");
    expect(reasonText("zh", "direct.ceiling", { maximumFen: 5_000_000 })).toContain("¥50,000.00");
  });
});
