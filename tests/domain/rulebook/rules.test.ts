import { describe, expect, it } from "vitest";
import { ruleLabel } from "~/copy/catalogue/rule-labels";
import { gradeLabel, ruleValueText } from "~/copy/catalogue/rules";
import { isDateKey } from "~/domain/kernel/time";
import { ALL_RULES, type RuleKey, rulebookOf, rulesAt } from "~/domain/rulebook/rules";
import { withLaterRows } from "../../support/later-rules";

const { value, row } = rulesAt(new Date("2026-09-14T00:00:00Z"));
const rowOf = (key: RuleKey) => {
  const found = row(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

describe("the rulebook", () => {
  it("answers with the registry's defaults", () => {
    expect(value("window.random")).toBe(3);
    expect(value("min.random.fiscal")).toBe(3);
    expect(value("confirm")).toBe(2);
    expect(value("sign")).toBe(10);
    expect(value("void")).toBe(15);
    expect(value("accept_wd")).toBe(10);
    expect(value("pay_days")).toBe(30);
    expect(value("threshold.dept_service")).toBe(30_000_000);
    expect(value("file.kinds")).toContain("ofd");
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
    expect(rulesAt(new Date("2025-05-31T15:59:59Z")).row("pay_days")?.effectiveFrom).toBe("2024-01-01");
    expect(rulesAt(new Date("2025-05-31T16:00:00Z")).row("pay_days")?.effectiveFrom).toBe("2025-06-01");
  });

  it("holds every rule from the first day of 2024, bound by the same moment in all its rows", () => {
    const first = rulesAt(new Date("2023-12-31T16:00:00Z"));
    for (const { key, binds } of ALL_RULES) {
      expect(first.row(key)?.binds, key).toBe(binds);
    }
  });

  it("never uses a row whose day has not come", () => {
    const changed = rulebookOf(withLaterRows("2027-01-01"));
    const [eve, day] = [changed(new Date("2026-12-31T15:59:59Z")), changed(new Date("2026-12-31T16:00:00Z"))];
    const known = rulesAt(new Date("2026-12-31T15:59:59Z"));
    for (const { key } of ALL_RULES) {
      expect(eve.row(key), key).toBe(known.row(key));
      expect(day.row(key)?.value, key).not.toEqual(known.row(key)?.value);
    }
  });

  it("has no value before its first row, and says so where one is needed", () => {
    const before = rulesAt(new Date("2023-12-31T15:59:59Z"));
    expect(before.row("confirm")).toBeNull();
    expect(() => before.value("confirm")).toThrow("the rule confirm has no value on 2023-12-31");
  });

  it("shows grades and values in the words of the rules page", () => {
    expect(gradeLabel("zh", "C")).toBe("原文已核");
    expect(gradeLabel("zh", "G")).toBe("待法制审核");
    expect(ruleValueText("zh", rowOf("window.random"))).toBe("3 个工作日");
    expect(ruleValueText("en", rowOf("direct_notice"))).toBe("1 working day");
    expect(ruleValueText("zh", rowOf("threshold.dept_service"))).toBe("¥300,000.00");
    expect(ruleValueText("zh", rowOf("window.clock_to"))).toBe("16:30");
    expect(ruleValueText("zh", rowOf("late_rate"))).toBe("0.05%");
    expect(ruleValueText("zh", rowOf("calendar.warn_from"))).toBe("11月1日");
    expect(ruleValueText("zh", rowOf("file.max_size"))).toBe("20 MB");
  });
});
