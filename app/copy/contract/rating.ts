import { ownValue } from "~/domain/kernel/own-value";
import { RATING_ITEMS, type RatingItemKey } from "~/domain/rating/purchaser-rating";
import { define, type Lang } from "../define";

/** Weights are whole percent. */
const HUNDRED = 100;

/** Words of the purchaser's rating and the agency's reply. */
export const rating = define({
  zh: {
    lead: "按可观察的事实给分：先找最接近的一句，再在两句之间取整数分。评 100 分，或 40 分及以下，须写明依据。",
    item: (name: string, weight: number) => `${name}（权重 ${weight}%）`,
    anchors: "评分参照",
    score: "分数",
    scoreOf: (name: string) => `${name}：分数`,
    evidence: "依据",
    evidenceOf: (name: string) => `${name}：依据`,
    evidenceHint: "100 分或 40 分及以下必填：证据、日期或合同条款。会公开。",
    text: "总体评价",
    textHint: "会公开，不要写个人姓名。",
    button: "提交评价",
    once: "一份合同只评一次，提交后不能修改。",
    public: "各项分数、依据和评价文字立即公开。",
    reply: (days: number, length: number) => `机构可在 ${days} 个工作日内答复，不超过 ${length} 字，同样公开。`,
    none: "不设默认评价；逾期未评的会记为逾期。",
    given: "委托部门评价",
    received: "收到的评价",
    total: "总分",
    running: (of: number) => `目前总分 {total}（已评 {done}/${of} 项）`,
    weighted: (weight: number, points: string) => ` × ${weight}% = ${points}`,
    replyTitle: "答复评价",
    replyField: "答复",
    replyHint: (length: number) => `不超过 ${length} 字，会公开，不要写个人姓名。`,
    replyOnce: "只能答复一次，提交后不能修改。",
    replyButton: "答复评价",
  },
  en: {
    lead: "Score what can be observed: find the nearest sentence, then take a whole number between two. A score of 100, or of 40 or less, needs its evidence.",
    item: (name, weight) => `${name} (weight ${weight}%)`,
    anchors: "Reference points",
    score: "Score",
    scoreOf: (name) => `${name}: score`,
    evidence: "Evidence",
    evidenceOf: (name) => `${name}: evidence`,
    evidenceHint: "Required at 100, and at 40 or less: evidence, date or clause. It is published.",
    text: "Overall",
    textHint: "It is published: no personal names.",
    button: "Submit the rating",
    once: "One contract, one rating; it cannot be changed.",
    public: "Scores, evidence and text are public at once.",
    reply: (days, length) => `The agency may reply within ${days} working days in at most ${length} characters, also in public.`,
    none: "There is no default rating; a late one is recorded as late.",
    given: "The department's rating",
    received: "The rating received",
    total: "Total",
    running: (of) => `Total so far: {total} ({done} of ${of} scored)`,
    weighted: (weight, points) => ` × ${weight}% = ${points}`,
    replyTitle: "Reply to the rating",
    replyField: "Reply",
    replyHint: (length) => `At most ${length} characters; it is published, so no personal names.`,
    replyOnce: "There is one reply; it cannot be changed.",
    replyButton: "Reply to the rating",
  },
});

/** What follows one item's score: its weight, and what the two give of the total. */
export function weightedText(lang: Lang, { key, score }: { readonly key: string; readonly score: number }): string {
  const weight = ownValue(RATING_ITEMS, key) ?? 0;
  return rating[lang].weighted(weight, String((score * weight) / HUNDRED));
}

type Anchors = readonly [zero: string, quarter: string, half: string, threeQuarters: string, full: string];

/** What is observed at 0, 25, 50, 75 and 100 of each item (market §7.2). */
const ANCHORS: Readonly<Record<Lang, Readonly<Record<RatingItemKey, Anchors>>>> = {
  zh: {
    quality: [
      "成果无法使用，或结论有实质性错误",
      "退回两轮，仍有影响使用的问题",
      "退回一轮，整改后可以使用",
      "一次验收通过，仅有文字或格式问题",
      "一次验收通过，审批部门或专家书面认可，无任何更正",
    ],
    timeliness: [
      "逾期超过 10 个工作日，或未提交",
      "逾期 6 至 10 个工作日",
      "逾期 1 至 5 个工作日",
      "在约定期限内提交",
      "提前至少五分之一的期限提交，且一次验收通过",
    ],
    price: [
      "以停工、拖延等方式要求另外付费",
      "多次提出合同外收费或变更主要条款",
      "提出过一次合同外收费，经提示后撤回",
      "按合同履行，未提出合同外要求",
      "按合同履行，并书面提示了可节省的费用或范围",
    ],
    attitude: [
      "联系不上，或拒绝答复",
      "多次催促后才答复，答复超过 3 个工作日",
      "催促后答复，一般在 3 个工作日内",
      "当天或次日答复，按约到场",
      "主动报告进度和风险，紧急事项当天处理，有记录",
    ],
    norms: [
      "未按法定标准或资质要求执业",
      "有多处不符合技术规范，影响审批",
      "有个别不符合技术规范，已更正",
      "符合技术规范，签章和人员与承诺一致",
      "符合技术规范，过程资料完整可查，经抽查无问题",
    ],
  },
  en: {
    quality: [
      "Unusable, or with a substantial error in its conclusion",
      "Returned twice and still with defects that hinder its use",
      "Returned once, usable after correction",
      "Accepted at once, with slips of wording or format only",
      "Accepted at once, endorsed in writing by the authority or experts, nothing to correct",
    ],
    timeliness: [
      "More than 10 working days late, or not handed in",
      "6 to 10 working days late",
      "1 to 5 working days late",
      "Handed in within the agreed time",
      "Handed in with at least a fifth of the time to spare, and accepted at once",
    ],
    price: [
      "Asked for more money by stopping or delaying work",
      "Asked several times for charges or key terms outside the contract",
      "Asked once for a charge outside the contract, withdrawn when reminded",
      "Kept to the contract and asked for nothing outside it",
      "Kept to the contract and pointed out in writing what cost or scope could be saved",
    ],
    attitude: [
      "Could not be reached, or refused to answer",
      "Answered only after repeated reminders, later than 3 working days",
      "Answered after a reminder, mostly within 3 working days",
      "Answered the same or next day, came when agreed",
      "Reported progress and risks unasked, dealt with urgent matters the same day, on record",
    ],
    norms: [
      "Worked without the legal standard or qualification",
      "Several breaches of technical norms that affected the approval",
      "A single breach of technical norms, corrected",
      "Followed the norms; seals and people as committed",
      "Followed the norms, with complete records that stood a spot check",
    ],
  },
};

/** The anchor sentences of an item, lowest first. */
export function anchorSentences(lang: Lang, key: RatingItemKey): Anchors {
  return ANCHORS[lang][key];
}
