import type { TurnParty } from "~/domain/lifecycle/turn-party";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { define, type Lang } from "../define";

type Labels = Readonly<Record<AnyVerb, string>>;

/** What stands on the button of a move; moves of the clock have a label for timelines and the rules page. */
export const moveLabels = define({
  zh: {
    edit: "继续填写",
    discard: "删除草稿",
    submit: "提交审核",
    recall: "撤回",
    "send-back": "退回修改",
    approve: "批准",
    return: "退回",
    publish: "通过并发布",
    enter: "报名参加",
    withdraw: "撤回报名",
    "replace-bid": "更换报价",
    "move-close": "报名截止顺延",
    "close-registration": "报名截止",
    "fail-below-minimum": "流标（报名不足）",
    "fail-selection": "流标（无有效报价）",
    "begin-selection": "进入选取",
    "take-result": "公布结果",
    draw: "摇号",
    open: "开启报价",
    order: "报价排序",
    "answer-low": "说明报价理由",
    "decide-low": "决定异常低价",
    "lapse-answer": "逾期未说明，异常低价被拒绝",
    "deem-low": "逾期未决定，视为接受",
    "issue-award": "发出中选通知书",
    "confirm-award": "确认中选",
    "decline-award": "放弃中选",
    "lapse-award": "逾期未确认，视为放弃",
    "file-contract": "上传合同备案",
    "lapse-contract": "逾期未签合同，中选失效",
    "confirm-filing": "确认合同备案",
    "reject-filing": "退回合同备案",
    "deem-filing-confirmed": "逾期未答复，视为确认备案",
    deliver: "提交成果",
    accept: "验收通过",
    "reject-delivery": "退回整改",
    "deem-accepted": "逾期未验收，视为验收通过",
    "record-payment": "登记付款",
    "confirm-payment": "确认收款",
    "dispute-payment": "注明未收到",
    rate: "评价",
    "reply-rating": "答复评价",
    close: "办结",
    cancel: "取消委托",
    "request-cancel": "申请取消",
    "consent-cancel": "同意取消",
    "refuse-cancel": "不同意取消",
    "record-objection": "登记异议",
    "dismiss-objection": "异议不成立",
    "uphold-objection": "异议成立，流标",
    "fail-by-objection": "异议成立，流标",
    "file-objection": "提出异议",
    "draft-answer": "起草异议答复",
    "return-answer": "退回答复稿",
    "answer-objection": "签发异议答复",
    "reject-objection": "异议不予受理",
    "withdraw-objection": "撤回异议",
    "overtake-objection": "因选取已失败而终结",
    "set-hold": "暂停",
    "lift-hold": "恢复",
    relist: "重新发布",
  } satisfies Labels as Labels,
  en: {
    edit: "Continue editing",
    discard: "Delete draft",
    submit: "Submit for approval",
    recall: "Recall",
    "send-back": "Send back with remarks",
    approve: "Approve",
    return: "Return with remarks",
    publish: "Pass and publish",
    enter: "Enter",
    withdraw: "Withdraw entry",
    "replace-bid": "Replace the bid",
    "move-close": "Close of registration moves",
    "close-registration": "Registration closes",
    "fail-below-minimum": "Failed (too few entrants)",
    "fail-selection": "Failed (no valid bid)",
    "begin-selection": "Selection begins",
    "take-result": "Publish the result",
    draw: "Draw",
    open: "Bids opened",
    order: "Bids put in order",
    "answer-low": "Give reasons for the price",
    "decide-low": "Decide on a low price",
    "lapse-answer": "No reasons in time: the price is rejected",
    "deem-low": "No decision in time: the price stands",
    "issue-award": "Award notice, sent automatically",
    "confirm-award": "Confirm the award",
    "decline-award": "Decline the award",
    "lapse-award": "Did not confirm in time; treated as declined",
    "file-contract": "File the contract",
    "lapse-contract": "Did not sign in time; award void",
    "confirm-filing": "Confirm the filing",
    "reject-filing": "Reject the filing",
    "deem-filing-confirmed": "Did not answer in time; treated as confirmed",
    deliver: "Hand in deliverables",
    accept: "Accept",
    "reject-delivery": "Return with defects",
    "deem-accepted": "Did not decide in time; treated as accepted",
    "record-payment": "Record a payment",
    "confirm-payment": "Confirm receipt",
    "dispute-payment": "Mark as not received",
    rate: "Rate",
    "reply-rating": "Reply to the rating",
    close: "Closed",
    cancel: "Cancel the commission",
    "request-cancel": "Ask to cancel",
    "consent-cancel": "Consent to cancel",
    "refuse-cancel": "Refuse to cancel",
    "record-objection": "Record an objection",
    "dismiss-objection": "Dismiss the objection",
    "uphold-objection": "Uphold the objection: the selection has failed",
    "fail-by-objection": "Failed: an objection was upheld",
    "file-objection": "Object to the result",
    "draft-answer": "Draft the answer to the objection",
    "return-answer": "Return the draft",
    "answer-objection": "Sign the answer to the objection",
    "reject-objection": "Do not admit the objection",
    "withdraw-objection": "Withdraw the objection",
    "overtake-objection": "Ended with the selection",
    "set-hold": "Put on hold",
    "lift-hold": "Lift the hold",
    relist: "Relist",
  } satisfies Labels as Labels,
});

/** Titles of pages on which the move is one of two answers, or more is done than its button says. */
const PAGE_TITLES = define({
  zh: {
    submit: "检查并提交",
    approve: "审核委托",
    publish: "格式审查",
    return: "退回委托",
    "withdraw-objection": "本机构的异议",
    "decide-low": "决定异常低价",
  } satisfies Partial<Labels> as Partial<Labels>,
  en: {
    submit: "Check and submit",
    approve: "Approve a commission",
    publish: "Format check",
    "withdraw-objection": "Your agency's objection",
    "decide-low": "Decide on a low price",
  } satisfies Partial<Labels> as Partial<Labels>,
});

/** The title of the page of a move: what its button says, where the page asks no more. */
export const moveTitle = (lang: Lang, verb: AnyVerb): string => PAGE_TITLES[lang][verb] ?? moveLabels[lang][verb];

type Parties = Readonly<Record<TurnParty, string>>;

/** 当前责任方. */
export const partyLabels = define({
  zh: {
    clerk: "委托部门经办人",
    approver: "委托部门审核人",
    office: "政务办",
    provider: "中选机构",
    purchaser: "委托部门",
    either: "委托部门与中选机构",
    bidder: "被询问的报价人",
    entrants: "符合条件的机构",
    clock: "系统（按期自动办理）",
    beacon: "系统（等待信标）",
    custodians: "保管人",
  } satisfies Parties as Parties,
  en: {
    clerk: "the department's clerk",
    approver: "the department's approver",
    office: "the Government Affairs Service Office",
    provider: "the selected agency",
    purchaser: "the commissioning department",
    either: "the department and the selected agency",
    bidder: "the bidder who is asked",
    entrants: "agencies that qualify",
    clock: "the system, automatically",
    beacon: "the system, once the beacon has its value",
    custodians: "the custodians",
  } satisfies Parties as Parties,
});

/** What somebody has to do, where the move that is expected is one of several answers: the question, not the answer. */
const OPEN_QUESTIONS = define({
  zh: {
    approve: "审核",
    publish: "格式审查",
    "begin-selection": "摇号",
    "confirm-award": "确认或放弃中选",
    "confirm-filing": "核对合同备案",
    accept: "验收",
    "confirm-payment": "核对收款",
    "consent-cancel": "答复取消申请",
    "refuse-cancel": "答复取消申请",
    "decide-low": "决定异常低价",
    "dismiss-objection": "处理异议",
    "uphold-objection": "处理异议",
    "lift-hold": "处理暂停",
  } satisfies Partial<Labels> as Partial<Labels>,
  en: {
    approve: "approve or send back",
    publish: "format check",
    "begin-selection": "draw",
    "confirm-award": "confirm or decline the award",
    "confirm-filing": "check the filed contract",
    accept: "check the deliverables",
    "confirm-payment": "check the payment",
    "consent-cancel": "answer the request to cancel",
    "refuse-cancel": "answer the request to cancel",
    "decide-low": "decide on the low price",
    "dismiss-objection": "decide the objection",
    "uphold-objection": "decide the objection",
    "lift-hold": "settle the hold",
  } satisfies Partial<Labels> as Partial<Labels>,
});

/** What the party whose turn it is has to do. */
export function turnTask(lang: "zh" | "en", verb: AnyVerb): string {
  const label = moveLabels[lang][verb];
  return OPEN_QUESTIONS[lang][verb] ?? (lang === "en" ? label.charAt(0).toLowerCase() + label.slice(1) : label);
}

/** The same as the title of a step that lies ahead. */
export function stepTitle(lang: "zh" | "en", verb: AnyVerb): string {
  const task = turnTask(lang, verb);
  return task.charAt(0).toUpperCase() + task.slice(1);
}

/** What custodians do, whatever the opening is of. */
const SIGNING = { zh: "签名开启", en: "sign the opening" } as const;

/** 等待他人办理的事：责任方要做什么; of what time does by itself English says only what happens. */
export function turnSentence(lang: "zh" | "en", party: TurnParty, verb: AnyVerb): string {
  const task = party === "custodians" ? SIGNING[lang] : turnTask(lang, verb);
  if (lang === "zh") return `${partyLabels.zh[party]} · ${task}`;
  return party === "clock" ? task : `${partyLabels.en[party]}: ${task}`;
}
