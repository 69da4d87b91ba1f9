import { describe, expect, test } from "vitest";
import { messageText } from "~/copy/desk/messages";
import { eventLabels } from "~/copy/moves/events";
import { moveLabels } from "~/copy/moves/moves";
import { doneText } from "~/copy/moves/verb-pages";
import type { EventKind } from "~/domain/kernel/events";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { OBJECTION } from "~/domain/lifecycle/objection";
import { AWAITED_VERBS } from "~/domain/lifecycle/selections";
import { type AnyVerb, anyMoveOf } from "~/domain/lifecycle/turns";
import { sources } from "./sources";

/** What must not stand on a page, and what is said in its place. */
const NOT_BUT: readonly (readonly [not: RegExp, but: string])[] = [
  [/出题/, "部门发布委托"],
  [/凭什么/, "公正性如何保证"],
  [/代码是谁|它检查了什么/, "代码对应的机构；核验内容"],
  [/已改动一个字/, "已将第 1 名代码末位由 R 改为 S"],
  [/如被抽中|抽出/, "如中选；摇出"],
  [/未入驻该事项|去补(?!正|充)/, "尚未选择此承接事项；去完善"],
  [/没有办成|这样办理/, "提交未成功；当前状态不能办理"],
  [/眼下|到何时|自何时|再看看/, "暂无待办；截止日期；返回"],
  [/不足最低家数/, "报名 2 家，不足 3 家，流标"],
  [/轮到/, "当前责任方"],
  [/走到头|怎么办|搞定|有什么事/, "an official's words"],
  [/when due|goes out/, "Next: award notice, sent automatically"],
  [/: abandoned|\babandon/, "did not confirm in time; treated as declined"],
  [/called: selected|called up/, "First alternate (now selected)"],
  [/shill|[Bb]elieve it|The same again/, "connected agency; trust; Confirm password"],
  [/\b[Mm]end(ed|ing)?\b/, "correct, complete"],
  [/\bby lot\b|lottery/, "draw"],
];

/** Comments and code say what they like: only what stands between quotes is read, and of that no code of one word. */
const said = (text: string): readonly string[] =>
  (text.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []).filter((each) => /[\s\p{Script=Han}]/u.test(each));

/** An act of the table of moves, the event that it leaves, and what the two have in common, in each language. */
const ACTS: readonly (readonly [verb: AnyVerb, kind: EventKind, zh: string, en: RegExp])[] = [
  ["submit", "commission.submitted", "提交审核", /submit.* for approval/i],
  ["recall", "commission.recalled", "撤回", /recall/i],
  ["send-back", "commission.sent-back", "退回修改", /sen[dt] back/i],
  ["approve", "commission.approved", "批准", /approve/i],
  ["return", "commission.returned", "退回", /return/i],
  ["publish", "commission.published", "发布", /publish/i],
  ["enter", "registration.entered", "报名", /enter/i],
  ["withdraw", "registration.withdrawn", "撤回报名", /withdraw/i],
  ["close-registration", "commission.closed-registration", "报名截止", /registration close/i],
  ["draw", "selection.drawn", "摇号", /draw/i],
  ["issue-award", "award.issued", "发出中选通知书", /award notice/i],
  ["confirm-award", "award.confirmed", "确认中选", /confirm/i],
  ["decline-award", "award.declined", "放弃中选", /decline/i],
  ["lapse-award", "award.lapsed", "逾期未确认，视为放弃", /treated as declined/i],
  ["file-contract", "contract.filed", "上传合同备案", /(file the contract|contract filed)/i],
  ["confirm-filing", "contract.confirmed", "确认合同备案", /(confirm the filing|filing confirmed)/i],
  ["reject-filing", "contract.rejected", "退回合同备案", /(reject the filing|filing rejected)/i],
  ["deliver", "delivery.submitted", "提交成果", /deliverables/i],
  ["accept", "delivery.accepted", "验收通过", /accept/i],
  ["reject-delivery", "delivery.rejected", "退回整改", /with defects/i],
  ["record-payment", "payment.recorded", "登记付款", /(record a payment|payment recorded)/i],
  ["confirm-payment", "payment.confirmed", "确认收款", /(confirm receipt|receipt confirmed)/i],
  ["dispute-payment", "payment.disputed", "注明未收到", /mark(ed)? as not received/i],
  ["rate", "rating.submitted", "评价", /rate/i],
  ["reply-rating", "rating.replied", "答复评价", /(reply|replied) to the rating/i],
  ["answer-objection", "objection.answered", "签发异议答复", /sign/i],
  ["withdraw-objection", "objection.withdrawn", "撤回异议", /withdraw/i],
  ["set-hold", "hold.set", "暂停", /put on hold/i],
  ["relist", "commission.relisted", "重新发布", /relist/i],
];

/** Whether two names say a word alike: two characters running in Chinese, the beginning of a word in English. */
function sayAlike(lang: "zh" | "en", one: string, other: string): boolean {
  if (lang === "zh")
    return [...one].some((_, at) => /^\p{Script=Han}{2}$/u.test(one.slice(at, at + 2)) && other.includes(one.slice(at, at + 2)));
  const stems = (text: string) => (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  return stems(one).some((stem) => stems(other).includes(stem));
}

/** Every move of the three tables that leaves an event. */
const LEAVING = [...COMMISSION.verbs, ...AWAITED_VERBS, ...OBJECTION.verbs].flatMap((verb) => {
  const kind = anyMoveOf(verb).event;
  return kind ? [{ verb, kind }] : [];
});

describe("words", () => {
  test("what is said after an act takes the name of the selection from the commission's method", () => {
    const stand = { isPublic: true, days: { formatCheck: 1, cancelConsent: 2 } };
    const said = (method: "RANDOM" | "LOWEST_PRICE") =>
      [
        doneText("zh", "publish", { ...stand, held: false, method }),
        doneText("zh", "refuse-cancel", { ...stand, held: true, method }),
      ].join();
    expect(said("RANDOM").match(/摇号/g)).toHaveLength(2);
    expect(said("LOWEST_PRICE")).not.toMatch(/摇号|undefined/);
  });

  test.each(["zh", "en"] as const)("no act leaves an event, or an event a message, that speaks of something else: %s", (lang) => {
    expect(LEAVING.length).toBeGreaterThan(ACTS.length);
    const other = LEAVING.filter(({ verb, kind }) => !sayAlike(lang, moveLabels[lang][verb], eventLabels[lang][kind]));
    expect(other.map(({ verb, kind }) => `${moveLabels[lang][verb]} | ${eventLabels[lang][kind]}`)).toEqual([]);
    const unlike = LEAVING.flatMap(({ kind }) =>
      (["agency", "department", "office"] as const)
        .map((reader) => messageText(lang, { kind, place: 1 }, reader))
        .filter((message) => !sayAlike(lang, message, eventLabels[lang][kind]))
        .map((message) => `${message} | ${eventLabels[lang][kind]}`),
    );
    expect([...new Set(unlike)]).toEqual([]);
  });

  test("what clerks do not say stands on no page", () => {
    const found: string[] = [];
    for (const { path, text } of sources.filter((each) => /^app\/(copy|domain\/rulebook)\//.test(each.path))) {
      for (const words of said(text)) {
        for (const [not, but] of NOT_BUT) if (not.test(words)) found.push(`${path}: ${words} (say: ${but})`);
      }
    }
    expect(found).toEqual([]);
  });

  test("one name for one act, on its button and in its event", () => {
    for (const [verb, kind, zh, en] of ACTS) {
      expect([verb, moveLabels.zh[verb], eventLabels.zh[kind]]).toEqual([verb, expect.stringContaining(zh), expect.stringContaining(zh)]);
      expect([verb, moveLabels.en[verb], eventLabels.en[kind]]).toEqual([verb, expect.stringMatching(en), expect.stringMatching(en)]);
    }
  });
});
