import type { LowPriceCode, LowPriceDecision, LowPriceGround } from "~/domain/kernel/statuses";
import type { CostKind } from "~/domain/selection/cost-sheet";
import { define } from "../define";

type Kinds = Readonly<Record<CostKind, string>>;

/** What a line of a cost sheet pays for. */
export const costKinds = define({
  zh: { labour: "人工（工日）", test: "检测、试验", travel: "差旅", other: "其他" } satisfies Kinds as Kinds,
  en: { labour: "labour (days)", test: "tests", travel: "travel", other: "other" } satisfies Kinds as Kinds,
});

type Codes = Readonly<Record<LowPriceCode, string>>;
type Decisions = Readonly<Record<LowPriceDecision, string>>;
type Grounds = Readonly<Record<LowPriceGround, string>>;

/** Words of the question about an abnormally low price: what the bidder answers, what the approver decides, what the public reads. */
export const lowPriceWords = define({
  zh: {
    title: "异常低价询问",
    bidder: (n: number) => `投标人 ${n}`,
    state: "状态",
    asked: (n: number) => `向投标人 ${n} 询问`,
    standing: (n: number, isAnswered: boolean, due: string) =>
      isAnswered
        ? `报价已全部开启。投标人 ${n} 的异常低价已说明，委托部门决定截止 ${due}`
        : `报价已全部开启。向投标人 ${n} 询问异常低价，答复截止 ${due}`,
    askedAt: "询问时间",
    answeredAt: "说明时间",
    answerDue: "答复截止",
    decideDue: "决定截止",
    decided: "决定",
    reason: "理由",
    price: "报价",
    sheet: "密封成本表",
    own: "本机构的报价低于异常低价的界限，请按成本表逐行说明。成本表是随报价密封的，不能改动。",
    silence: "到期没有说明的，报价按“未说明”拒绝，由下一位报价人递进。",
    private: "说明只有委托部门审核人和审计人员能看到；公众只看到已询问、已说明和决定的理由。",
    columns: { item: "项目", quantity: "数量", unit: "单位", rate: "单价", amount: "金额" },
    tax: "税费",
    total: "合计",
    line: (n: number, kind: string) => `第 ${n} 行（${kind}）的理由`,
    lineHint: "写明为什么做得到这个价：人员、设备、工时、已有资料等。没有补充的写“无补充”。",
    whole: "总的说明",
    wholeHint: "写明这个价格能按期保质完成的理由；不写机构名称。",
    answer: "提交说明",
    decideLead: "报价人身份此时不公开。根据成本表和说明判断这个价格能否履约。",
    decideSilence: (days: number) => `超过 ${days} 个工作日不决定的，视为接受：拖延不能去掉最低价。`,
    public: "决定、理由代码和文字理由立即公开。",
    code: "决定",
    codeOf: (decision: string, code: string) => `${decision}：${code}`,
    decide: "提交决定",
    reasonHint: (n: number) => `会公开，至少 ${n} 个字；不写机构和个人名称。`,
    codes: {
      "costs-shown": "成本逐项成立",
      "method-cheaper": "做法或条件确实省钱",
      "costs-missing": "漏算必要的成本",
      "below-cost": "低于成本，难以履约",
      "sheet-contradicts": "说明与成本表矛盾",
    } satisfies Codes as Codes,
    decisions: { accepted: "接受", rejected: "拒绝" } satisfies Decisions as Decisions,
    grounds: {
      approver: "审核人决定",
      "no-answer": "报价人到期未说明",
      "no-sheet": "没有可读的成本表，视为未说明",
      "purchaser-silent": "委托部门到期未决定，视为接受",
    } satisfies Grounds as Grounds,
    none: "没有正在进行的询问。",
  },
  en: {
    title: "Question about an abnormally low price",
    bidder: (n) => `Bidder ${n}`,
    state: "State",
    asked: (n) => `Bidder ${n} is asked`,
    standing: (n, isAnswered, due) =>
      isAnswered
        ? `All bids are opened. Bidder ${n} has given its reasons for an abnormally low price; the department decides by ${due}`
        : `All bids are opened. Bidder ${n} is asked about an abnormally low price; answer due ${due}`,
    askedAt: "Asked",
    answeredAt: "Answered",
    answerDue: "Answer due",
    decideDue: "Decision due",
    decided: "Decision",
    reason: "Reason",
    price: "Price",
    sheet: "Sealed cost sheet",
    own: "Your price is abnormally low by the rule. Give your reasons line by line; the cost sheet was sealed with the bid and cannot be changed.",
    silence: "Without an answer in time the price is rejected as “no answer”, and the next one leads.",
    private:
      "Your reasons are read by the department's approver and the auditor; the public sees that you were asked, that you answered, and why it was decided.",
    columns: { item: "Item", quantity: "Quantity", unit: "Unit", rate: "Rate", amount: "Amount" },
    tax: "Tax",
    total: "Total",
    line: (n, kind) => `Reason for line ${n} (${kind})`,
    lineHint:
      "Say why it can be done at this price: people, equipment, hours, material at hand. Write “nothing to add” where there is none.",
    whole: "On the whole",
    wholeHint: "Say why the work can be done well and in time at this price; without your agency's name.",
    answer: "Send the reasons",
    decideLead: "Who the bidder is stays withheld. Judge by the cost sheet and the reasons whether the work can be done at this price.",
    decideSilence: (days) => `Without a decision for ${days} working days the price stands: dragging does not remove the lowest.`,
    public: "The decision, its code and its reason are public at once.",
    code: "Decision",
    codeOf: (decision, code) => `${decision}: ${code}`,
    decide: "Decide",
    reasonHint: (n) => `This is published; at least ${n} characters, no names of agencies or persons.`,
    codes: {
      "costs-shown": "every cost is shown",
      "method-cheaper": "the method or the means are truly cheaper",
      "costs-missing": "necessary costs are missing",
      "below-cost": "below cost, the work is at risk",
      "sheet-contradicts": "the reasons contradict the sheet",
    } satisfies Codes as Codes,
    decisions: { accepted: "accepted", rejected: "rejected" } satisfies Decisions as Decisions,
    grounds: {
      approver: "decided by the approver",
      "no-answer": "the bidder gave no answer in time",
      "no-sheet": "no cost sheet that can be read: counts as no answer",
      "purchaser-silent": "the department did not decide in time: deemed accepted",
    } satisfies Grounds as Grounds,
    none: "No question stands.",
  },
});
