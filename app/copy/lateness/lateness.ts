import { dueDay } from "~/domain/kernel/calendar";
import { dateKey, toShanghai } from "~/domain/kernel/time";
import type { DutyStanding, Lateness } from "~/domain/lifecycle/lateness";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { define, type Lang } from "../define";
import { moveLabels, partyLabels, turnTask } from "../moves/moves";
import { formatDue, formatFen, formatShortDate, formatShortDateTime } from "../values";

type Things = Readonly<Partial<Record<AnyVerb, string>>>;

/** What is late, as one word before 逾期; the label of the move where it is not listed. */
const THINGS = define({
  zh: {
    publish: "格式审查",
    "confirm-award": "确认中选",
    "file-contract": "合同备案",
    "confirm-filing": "备案核对",
    deliver: "提交成果",
    accept: "验收",
    "record-payment": "付款",
    "confirm-payment": "确认收款",
    rate: "评价",
    "consent-cancel": "答复取消申请",
    "draft-answer": "异议答复",
    "answer-objection": "异议答复",
    "decide-low": "异常低价决定",
    "dismiss-objection": "异议处理",
  } satisfies Things as Things,
  en: {
    publish: "Format check",
    "confirm-award": "Confirmation of the award",
    "file-contract": "Filing of the contract",
    "confirm-filing": "Check of the filed contract",
    deliver: "Delivery",
    accept: "Acceptance",
    "record-payment": "Payment",
    "confirm-payment": "Confirmation of receipt",
    rate: "Rating",
    "consent-cancel": "Answer to the request to cancel",
    "draft-answer": "Answer to the objection",
    "answer-objection": "Answer to the objection",
    "decide-low": "Decision on a low price",
    "dismiss-objection": "Decision on the objection",
  } satisfies Things as Things,
});

const words = define({
  zh: {
    onTime: "按时",
    late: (n: string) => `逾期 ${n} 个工作日`,
    lateUncounted: "逾期",
    lateLessThanOne: "逾期不足 1 个工作日",
    head: (thing: string, late: string) => `${thing}${late}`,
    owed: (who: string, when: string, task: string) => `${who}应于${when}前${task}`,
    pay: (amount: string) => `付清 ${amount}`,
    colon: "：",
    once: "曾逾期：",
    onceOf: (thing: string, who: string, late: string) => `${who}${thing}${late}`,
    between: "；",
  },
  en: {
    onTime: "on time",
    late: (n) => (n === "1" ? "1 working day late" : `${n} working days late`),
    lateUncounted: "late",
    lateLessThanOne: "less than 1 working day late",
    head: (thing, late) => `${thing} ${late}`,
    owed: (who, when, task) => `${who} had to ${task} by ${when}`,
    pay: (amount) => `pay ${amount} in full`,
    colon: ": ",
    once: "Was late: ",
    onceOf: (thing, who, late) => `${thing} ${late} (${who})`,
    between: "; ",
  },
});

const thingOf = (lang: Lang, verb: AnyVerb): string => THINGS[lang][verb] ?? moveLabels[lang][verb];

/** 按时 / 逾期 4 个工作日: how a duty stands, or was met. */
export function timeliness(lang: Lang, { isLate, days }: Pick<DutyStanding, "isLate" | "days">): string {
  const t = words[lang];
  if (!isLate) return t.onTime;
  if (days === null) return t.lateUncounted;
  return days === 0 ? t.lateLessThanOne : t.late(String(days));
}

/** A deadline of the year in which it is told is said without it. */
function dueWords(lang: Lang, due: Date, toldAt: Date): string {
  const day = dueDay(due);
  const isWholeDay = day !== dateKey(due);
  const last = isWholeDay ? new Date(due.getTime() - 1) : due;
  if (toShanghai(last).year !== toShanghai(toldAt).year) return formatDue(lang, due);
  return isWholeDay ? formatShortDate(lang, last) : formatShortDateTime(lang, due);
}

/** 付款逾期 4 个工作日. */
export const lateHead = (lang: Lang, duty: DutyStanding): string => words[lang].head(thingOf(lang, duty.verb), timeliness(lang, duty));

/** 委托部门应于9月9日前付清 ¥186,000.00: whose, since when, how much. */
export function lateDetail(lang: Lang, { party, verb, dueAt, amountFen, toldAt }: DutyStanding): string {
  const t = words[lang];
  const task = amountFen === null ? turnTask(lang, verb) : t.pay(formatFen(lang, amountFen));
  return t.owed(partyLabels[lang][party], dueWords(lang, dueAt, toldAt), task);
}

/** Between the two. */
export const lateColon = (lang: Lang): string => words[lang].colon;

/** 付款逾期 4 个工作日：委托部门应于9月9日前付清 ¥186,000.00, as one text. */
export const lateText = (lang: Lang, duty: DutyStanding): string => `${lateHead(lang, duty)}${lateColon(lang)}${lateDetail(lang, duty)}`;

/** 曾逾期：示范区生态环境局付款逾期 4 个工作日: what was late and is over. Names of organisations stay as they are registered. */
export function pastLateText(lang: Lang, past: readonly DutyStanding[]): string {
  const t = words[lang];
  const told = past.map((each) => {
    const name = lang === "en" ? (each.owner?.englishName ?? each.owner?.name) : each.owner?.name;
    return t.onceOf(thingOf(lang, each.verb), name ?? partyLabels[lang][each.party], timeliness(lang, each));
  });
  return `${t.once}${told.join(t.between)}`;
}

/** Everything that is overdue and was late, as one text: a cell of a list's file. Null where all is in time. */
export function latenessText(lang: Lang, { overdue, past }: Lateness): string | null {
  const told = [...overdue.map((each) => lateText(lang, each)), ...(past.length > 0 ? [pastLateText(lang, past)] : [])];
  return told.length > 0 ? told.join(words[lang].between) : null;
}
