import { expect, test } from "vitest";
import { stepDueText } from "~/copy/due";
import { stepsAhead } from "~/domain/lifecycle/ahead";
import { calendar2026 } from "../domain/kernel/calendar-2026";
import { factsIn } from "../domain/lifecycle/support";

test("a step ahead says its date, or until that is known its term, or that the contract will say it", () => {
  const ahead = stepsAhead(factsIn("published"), calendar2026);
  const told = (lang: "zh" | "en") => Object.fromEntries(ahead.map((step) => [step.verb, stepDueText(lang, step)]));
  const zh = told("zh");
  expect(zh["close-registration"]).toMatch(/^2026年\d+月\d+日 \d\d:\d\d$/);
  expect(zh["issue-award"]).toBe("满 2 个工作日后");
  expect(zh["confirm-award"]).toBe("时限 2 个工作日");
  expect(zh.deliver).toBe("按合同约定的期限");
  expect(zh["record-payment"]).toBe("时限 30 日");
  expect(told("en")["file-contract"]).toBe("within 10 working days");
});
