import { expect, test } from "vitest";
import { contract } from "~/copy/contract/contract";
import { LANGS } from "~/copy/define";
import { dueSentence, nextLead, nextStepText, stepDueText, turnLead, turnText } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import { termHints } from "~/copy/posting/term-words";
import { stepsAhead } from "~/domain/lifecycle/ahead";
import { dueOf } from "~/domain/lifecycle/clocks";
import { calendar2026, shanghai } from "../domain/kernel/calendar-2026";
import { factsIn, heldSince } from "../domain/lifecycle/support";

test("a step ahead says its date, or until that is known its term, or that the contract will say it", () => {
  const ahead = stepsAhead(factsIn("published"), shanghai("2026-09-14 10:00"), calendar2026);
  const told = (lang: "zh" | "en") => Object.fromEntries(ahead.map((step) => [step.verb, stepDueText(lang, step)]));
  const zh = told("zh");
  expect(zh["close-registration"]).toMatch(/^2026年\d+月\d+日 \d\d:\d\d$/);
  expect(zh["issue-award"]).toBe("满 2 个工作日后");
  expect(zh["confirm-award"]).toBe("时限 2 个工作日");
  expect(zh.deliver).toBe("按合同约定的期限");
  expect(zh["record-payment"]).toBe("时限 30 日");
  expect(told("en")["file-contract"]).toBe("within 10 working days");
});

const stepOf = (facts: ReturnType<typeof factsIn>, verb: string) => {
  const step = stepsAhead(facts, shanghai("2026-09-14 10:00"), calendar2026).find((each) => each.verb === verb);
  if (!step) throw new Error(`no step ${verb}`);
  return step;
};

test("the next step is an appointment where the clock makes it, and a deadline where somebody must", () => {
  const closes = stepOf(factsIn("published"), "close-registration");
  expect(nextStepText("zh", closes)).toBe("2026年9月17日 10:00 报名截止");
  expect(nextStepText("zh", stepOf(factsIn("published"), "draw"))).toBe("2026年9月17日 10:30 摇号");
  expect(nextStepText("en", closes)).toBe("registration closes 17 Sep 2026, 10:00");
  const files = stepOf(factsIn("awarded"), "file-contract");
  expect(nextStepText("zh", files)).toBe("2026年9月28日前 上传合同备案");
  expect(nextStepText("en", files)).toBe("file the contract by 28 Sep 2026");
  expect(nextStepText("zh", stepOf(factsIn("published"), "deliver"))).toBe("提交成果");
});

test("a stopped clock breaks no sentence", () => {
  const held = factsIn("registration_closed", heldSince(shanghai("2026-09-17 10:05")));
  expect(nextStepText("zh", stepOf(held, "draw"))).toBe("摇号（暂停中，期限停止计算）");
  expect(nextStepText("en", stepOf(held, "draw"))).toBe("draw (on hold; the clock is stopped)");
  const { untilWhen } = commissionPage.zh;
  expect(dueSentence("zh", { at: shanghai("2026-09-29 00:00") }, untilWhen)).toBe("至 2026年9月28日");
  expect(dueSentence("zh", { stopped: true }, untilWhen)).toBe("暂停中，期限停止计算");
  expect(dueSentence("zh", { calendar: 2027 }, untilWhen)).toBe("待 2027 年日历");
  expect(dueSentence("zh", null, untilWhen)).toBe("");
});

test("posting and filing say of the contract's term what the clock does: it runs from the signing", () => {
  const facts = factsIn("in_performance");
  const filing = facts.filing;
  if (!filing) throw new Error("nothing filed");
  const filedLater = { ...facts, filing: { ...filing, filedAt: new Date(filing.filedAt.getTime() + 7 * 86_400_000) } };
  expect(dueOf("CK_DELIVER", filedLater, calendar2026)).toEqual(dueOf("CK_DELIVER", facts, calendar2026));
  const from = { zh: "签订之日起算", en: /the day (the contract is signed|of signing)/ };
  for (const lang of LANGS) {
    expect(termHints[lang].duration).toMatch(from[lang]);
    expect(contract[lang].file.start).toMatch(from[lang]);
  }
});

test("a filed contract's own term of payment stands where it is another than the rule's", () => {
  const facts = factsIn("in_performance");
  const told = (payDays: number) =>
    stepDueText("zh", stepOf({ ...facts, filing: facts.filing && { ...facts.filing, payDays } }, "record-payment"));
  expect(told(30)).toBe("时限 30 日");
  expect(told(10)).toBe("按合同约定的期限");
});

test("what time brings is told as the next thing with its moment, and nobody is said to owe it", () => {
  const due = { at: shanghai("2026-09-21 09:00") };
  const award = { party: "clock", verb: "issue-award", due } as const;
  expect(turnLead("en", [award]) + turnText("en", award, true)).toBe("Next: award notice, sent automatically 21 Sep 2026, 09:00");
  expect(turnLead("zh", [award]) + turnText("zh", award, true)).toBe(
    "当前责任方：系统（按期自动办理） · 2026年9月21日 09:00 发出中选通知书",
  );
  expect(nextLead("en", [award])).toBe("Then: ");
  const confirm = { party: "provider", verb: "confirm-award", due } as const;
  expect(turnLead("en", [award, confirm])).toBe("Whose turn: ");
  expect(turnText("zh", confirm, true)).toBe("中选机构 · 确认或放弃中选，至 2026年9月21日 09:00");
  expect(turnText("zh", confirm, false)).toBe("中选机构 · 确认或放弃中选");
  const held = { ...confirm, due: { stopped: true } } as const;
  expect(turnText("en", held, true)).toMatch(/ \(on hold; the clock is stopped\)$/);
  expect(turnText("zh", held, true)).toBe("中选机构 · 确认或放弃中选（暂停中，期限停止计算）");
});
