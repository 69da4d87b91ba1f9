import { expect, test } from "vitest";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import { gradeLabel } from "~/copy/catalogue/rules";
import { LANGS } from "~/copy/define";
import { ALL_RULES, type RuleKey, rulesAt } from "~/domain/rulebook/rules";

const inForce = (key: RuleKey) => {
  const row = rulesAt(new Date("2026-09-14T02:00:00Z")).row(key);
  if (!row) throw new Error(`no ${key}`);
  return row;
};

test("a basis names the rule, the text and how far that was checked", () => {
  expect(ruleBasis("zh", inForce("pay_days"))).toMatch(/^付款期限（自验收）：《保障中小企业款项支付条例》.*（原文已核）$/);
  expect(ruleBasis("en", inForce("pay_days"))).toMatch(/ \(Text verified\)$/);
});

test("a basis that begins with 平台规则 does not say so twice", () => {
  expect(ruleBasis("zh", inForce("confirm"))).toBe("确认中选：平台规则：中选机构两个工作日内确认，逾期视为放弃，由候补递补");
  for (const lang of LANGS) {
    for (const row of ALL_RULES) {
      const said = ruleBasis(lang, row).split(gradeLabel(lang, row.grade)).length - 1;
      expect([row.key, said]).toEqual([row.key, 1]);
    }
  }
});
