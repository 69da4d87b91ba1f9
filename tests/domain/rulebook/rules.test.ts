import { describe, expect, it } from "vitest";
import { ruleLabel } from "~/copy/rule-labels";
import { gradeLabel, ruleValueText } from "~/copy/rules";
import { isDateKey } from "~/domain/kernel/time";
import { ALL_RULES, rule, ruleRow } from "~/domain/rulebook/rules";

describe("the rulebook", () => {
  it("answers with the registry's defaults", () => {
    expect(rule("window.random")).toBe(3);
    expect(rule("min.random.fiscal")).toBe(3);
    expect(rule("confirm")).toBe(2);
    expect(rule("sign")).toBe(10);
    expect(rule("void")).toBe(15);
    expect(rule("accept_wd")).toBe(10);
    expect(rule("pay_days")).toBe(30);
    expect(rule("threshold.dept_service")).toBe(30_000_000);
    expect(rule("file.kinds")).toContain("ofd");
  });

  it("states a day, a grade and a basis in both languages for every row", () => {
    for (const row of ALL_RULES) {
      expect(isDateKey(row.effectiveFrom), row.key).toBe(true);
      expect(row.basis.zh.length, row.key).toBeGreaterThan(3);
      expect(row.basis.en.length, row.key).toBeGreaterThan(3);
      expect(ruleLabel("zh", row.key)).not.toBe("");
      expect(ruleValueText("zh", row)).not.toBe("");
      expect(ruleValueText("en", row)).not.toMatch(/undefined|NaN/);
    }
  });

  it("never holds two rows of one rule on one day", () => {
    const days = ALL_RULES.map((row) => `${row.key} ${row.effectiveFrom}`);
    expect(new Set(days).size).toBe(days.length);
  });

  it("answers about the past with the row of that day", () => {
    expect(ruleRow("pay_days", new Date("2026-09-14T00:00:00Z")).effectiveFrom).toBe("2025-06-01");
  });

  it("shows grades and values in the words of the rules page", () => {
    expect(gradeLabel("zh", "C")).toBe("原文已核");
    expect(gradeLabel("zh", "G")).toBe("待法制审核");
    expect(ruleValueText("zh", ruleRow("window.random"))).toBe("3 个工作日");
    expect(ruleValueText("en", ruleRow("direct_notice"))).toBe("1 working day");
    expect(ruleValueText("zh", ruleRow("threshold.dept_service"))).toBe("¥300,000.00");
    expect(ruleValueText("zh", ruleRow("window.clock_to"))).toBe("16:30");
    expect(ruleValueText("zh", ruleRow("late_rate"))).toBe("0.05%");
    expect(ruleValueText("zh", ruleRow("calendar.warn_from"))).toBe("11月1日");
    expect(ruleValueText("zh", ruleRow("file.max_size"))).toBe("20 MB");
  });
});
