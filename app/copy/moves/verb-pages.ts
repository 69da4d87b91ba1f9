import { ownValue } from "~/domain/kernel/own-value";
import type { AnyHumanVerb } from "~/domain/lifecycle/turns";
import type { CarriedMethod } from "~/domain/selection/methods";
import { contract } from "../contract/contract";
import { define, type Lang } from "../define";
import { type MethodWords, methodWords } from "../methods/words";
import { posting } from "../posting/posting";

/** Words around every page on which one move is made. */
export const verbPages = define({
  zh: {
    deadline: "办理期限",
    replyUntil: "可答复至",
    period: "异议期至",
    basis: "依据",
    byContract: "合同约定的期限",
    notNow: "当前状态不能办理",
    present: (status: string) => `这项委托当前是“${status}”。`,
    toWork: "查看这项委托",
    passedOnTitle: "这项委托现在不由本机构办理",
    passedOn: "刚才的提交没有带来任何改变。",
    changedTitle: "您打开页面之后发生的变化",
    changed: (what: string, when: string, who: string) => `${when} ${what}（${who}）`,
    unchanged: "没有别的办理记录，请核对当前状态后再提交；您填写的内容仍在下面。",
    stillYours: "您填写的内容仍在下面。核对后可以再次提交。",
    consequencesTitle: "提交之后",
    back: "返回",
    addRow: "再加一行",
    row: (n: number) => `第 ${n} 行`,
    reasonPublic: "会公开，不要写个人姓名。",
    filesAgain: "如果页面提示修改，需要重新选择文件。",
  },
  en: {
    deadline: "Due",
    replyUntil: "Reply by",
    period: "The period to object ends",
    basis: "Basis",
    byContract: "the contract's own term",
    notNow: "Not possible in the present state",
    present: (status) => `This commission is now “${status}”.`,
    toWork: "See the commission",
    passedOnTitle: "This commission is not this agency's to act on now",
    passedOn: "What was just sent changed nothing.",
    changedTitle: "What changed since you opened the page",
    changed: (what, when, who) => `${when}: ${what} (${who})`,
    unchanged: "Nothing else is on record. Check the present state and send again; what you typed is still below.",
    stillYours: "What you typed is still below. Check it and send it again.",
    consequencesTitle: "What follows",
    back: "Back",
    addRow: "Add a row",
    row: (n) => `Row ${n}`,
    reasonPublic: "This is published: no personal names.",
    filesAgain: "If something has to be corrected, choose the files again.",
  },
});

/** Working days that a sentence tells of, and the words of the commission's method. */
type Days = { readonly formatCheck: number; readonly cancelConsent: number };
type Told = Days & { readonly method: MethodWords[Lang] };
type Said = Readonly<Record<Lang, string | ((told: Told) => string)>>;
type Done = Readonly<Partial<Record<AnyHumanVerb, Said>>>;

/** What the working page says after a move: what was done, and what happens next; null where another page says it, or nothing is to be said. */
const DONE: Readonly<Record<AnyHumanVerb, Said | null>> = {
  edit: null,
  discard: null,
  submit: null,
  enter: null,
  withdraw: null,
  "replace-bid": null,
  relist: null,
  "answer-low": {
    zh: "说明已提交，等待委托部门审核人决定；结果会通知您。说明书凭证在“我的凭证”。",
    en: "Your reasons are with the department's approver, who decides; you are told. The receipt stands under Receipts.",
  },
  "decide-low": {
    zh: "决定和理由已公开，报价重新排序：不再有异常低价的，随即公布结果；下一位仍异常偏低的，会继续询问。",
    en: "Decided, and the reason is public. The prices are ordered again: the result follows, or the next low one is asked about.",
  },
  approve: {
    zh: ({ formatCheck }) => `已批准，报政务办格式审查。政务办在 ${formatCheck} 个工作日内办理，通过即发布，退回的会一次性告知原因。`,
    en: ({ formatCheck }) =>
      `Approved and sent to the office, which checks the format (working days: ${formatCheck}): it publishes, or returns everything at once.`,
  },
  "send-back": {
    zh: "已退回修改，经办人已收到您的意见。修改后会再次提交给您审核，届时列出前后差别。",
    en: "Sent back; the clerk has your remarks. It comes to you again after the changes, with the differences listed.",
  },
  recall: {
    zh: "已撤回，委托回到草稿。修改后可以再次提交，编号不变。",
    en: "Recalled: it is a draft again. Submit it again after the changes; the number stays.",
  },
  publish: {
    zh: ({ method }) => `已通过并发布。公告即时公开，报名已经开始，截止和${method.noun}由系统按时办理。`,
    en: ({ method }) =>
      `Passed and published. The notice is public and registration is open; the close and ${method.noun} come by themselves.`,
  },
  return: {
    zh: "已退回，委托部门已收到全部意见。修改后须经本单位审核再次报送。",
    en: "Returned; the department has all remarks. After the changes its approver sends it again.",
  },
  cancel: {
    zh: "委托已取消，原因已公开，相关单位已收到通知。需要时可以复制为新委托。",
    en: "Cancelled; the reason is public and those concerned have been told. It can be copied into a new one.",
  },
  "request-cancel": {
    zh: ({ cancelConsent, method }) => `取消申请已提交。政务办在 ${cancelConsent} 个工作日内答复；在此之前${method.noun}照常进行。`,
    en: ({ cancelConsent, method }) =>
      `The request is with the office, which answers in time (working days: ${cancelConsent}); until then ${method.noun} goes on.`,
  },
  "confirm-award": {
    zh: "已确认中选。请与委托部门签订合同，签订后上传备案。",
    en: "The award is confirmed. Sign the contract with the department, then file it here.",
  },
  "decline-award": {
    zh: "已放弃中选。系统已按公布的顺序通知下一家，没有候补的按流标处理。",
    en: "The award is declined. The next drawn has been called; with nobody left the selection has failed.",
  },
  "file-contract": {
    zh: "合同已上传备案，等待对方确认。对方逾期不答复的，视为确认。",
    en: "The contract is filed and awaits the other side. Silence past the deadline confirms it.",
  },
  "confirm-filing": { zh: "合同备案已确认，进入履约。", en: "The filing is confirmed; performance has begun." },
  "reject-filing": { zh: "已退回合同备案，双方核对后重新上传。", en: "The filing is rejected. Settle the difference and file again." },
  deliver: {
    zh: "成果已提交，等待委托部门验收。逾期不验收的，视为验收通过。",
    en: "The deliverables are handed in and await acceptance. Silence past the deadline accepts them.",
  },
  accept: { zh: "已验收通过。接下来登记付款并评价。", en: "Accepted. Next: record the payment, and rate." },
  "reject-delivery": { zh: "已退回整改，机构已收到逐项问题。", en: "Returned with defects; the agency has the list." },
  "record-payment": { zh: "付款已登记，等待机构确认收款。", en: "The payment is recorded and awaits the agency's confirmation." },
  "confirm-payment": { zh: "已确认收款。", en: "Receipt is confirmed." },
  "dispute-payment": {
    zh: "已注明未收到。委托部门和政务办已收到通知，委托部门须重新登记。",
    en: "Marked as not received. The department and the office have been told; the department records again.",
  },
  rate: { zh: "评价已提交并公开，机构可以答复。", en: "The rating is public; the agency may reply." },
  "reply-rating": { zh: "答复已公开。", en: "The reply is public." },
  "set-hold": { zh: "已暂停，各项期限停止计算。", en: "On hold; every clock is stopped." },
  "lift-hold": { zh: "已恢复，各项期限按剩余时间继续计算。", en: "The hold is lifted; the clocks go on with what was left." },
  "record-objection": {
    zh: "异议已登记，中选通知书暂缓发出，委托部门已收到通知。",
    en: "The objection is recorded; the award notice waits, and the department has been told.",
  },
  "file-objection": {
    zh: "异议已提交，中选通知书暂缓发出。委托部门答复、政务办决定后会通知您。",
    en: "Your objection is filed; the award notice waits. You will be told of the answer and of the decision.",
  },
  "withdraw-objection": { zh: "异议已撤回。", en: "The objection is withdrawn." },
  "draft-answer": { zh: "答复已起草，等待审核人签发。", en: "The answer is drafted and awaits the approver's signature." },
  "return-answer": { zh: "答复稿已退回，请经办人修改。", en: "The draft is returned to the agent." },
  "answer-objection": {
    zh: "答复已签发并公开，政务办已收到通知。",
    en: "The answer is signed and public; the office has been told.",
  },
  "reject-objection": { zh: "异议不予受理，提出人已收到通知。", en: "The objection is not admitted; whoever filed it has been told." },
  "dismiss-objection": {
    zh: "异议不成立。没有其他异议的，异议期满后的下一个工作日发出中选通知书。",
    en: "The objection is dismissed. With no other open, the award notice leaves on the working day after the period.",
  },
  "uphold-objection": {
    zh: "异议成立，本次选取按流标处理，可以重新发布。",
    en: "The objection is upheld; the selection has failed and may be relisted.",
  },
  "consent-cancel": { zh: "已同意取消，委托已取消。", en: "Consented: the commission is cancelled." },
  "refuse-cancel": { zh: "不同意取消，选取照常进行。", en: "Refused: the selection goes on." },
};

/** The same while a hold stands. */
const DONE_HELD: Done = {
  "refuse-cancel": {
    zh: ({ method }) => `不同意取消，委托部门已收到答复。委托继续暂停，恢复后${method.happens}。`,
    en: ({ method }) => `Refused; the department has been told. The commission stays on hold and ${method.happens} once it resumes.`,
  },
};

/** The same where nothing has been published. */
const DONE_UNPUBLISHED: Done = {
  cancel: {
    zh: "委托已取消，没有公开；本单位经办人和政务办已收到通知。需要时可以复制为新委托。",
    en: "Cancelled without having been published; your clerks and the office have been told. It can be copied into a new one.",
  },
};

/** How the commission stands when the sentence is read; `days` where a department's or the office's move may have been made. */
type Stand = { readonly held: boolean; readonly isPublic: boolean; readonly days: Days | null; readonly method: CarriedMethod | null };

const ORDINARY: Stand = { held: false, isPublic: true, days: null, method: null };

/** The sentence for `?done=…`; null for a word that is no move of these pages. */
export function doneText(lang: Lang, verb: string | null, stand: Stand = ORDINARY): string | null {
  if (verb === "corrected") return contract[lang].correct.done;
  if (verb === "superseded") return posting[lang].supersedeDone;
  const said = (stand.held && ownValue(DONE_HELD, verb)) || (!stand.isPublic && ownValue(DONE_UNPUBLISHED, verb)) || ownValue(DONE, verb);
  const words = said?.[lang] ?? null;
  if (typeof words !== "function") return words;
  return stand.days && stand.method && words({ ...stand.days, method: methodWords(lang, stand.method) });
}
