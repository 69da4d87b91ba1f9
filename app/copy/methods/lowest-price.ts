import type { MethodWords } from "./words";

/** Words of 竞价选取（最低价）, wherever a page tells of the method of a commission (market §4.4, §4.1.7). */
export const lowestPriceWords: MethodWords = {
  zh: {
    name: "竞价选取（最低价）",
    note: "密封报价，有效报价中最低者中选，合同价等于其报价；报价异常低的，须先按成本明细说明。",
    selects: "报价开启时间",
    act: "开启报价",
    noun: "报价开启",
    happens: "开启报价",
    unsettled: "未开启报价",
    settledAmong: (day, n) => `${day}从 ${n} 家报价中选出`,
    settled: (day, n, name) => `${day}从 ${n} 家报价中选出${name}`,
    price: "最高限价",
    hints: {
      priceFen: "报价不得高于此价，不设最低限价；合同价等于中选者的报价。由本部门预算支付，不得向申请人收取。",
      closeMinute: (from, to, delay) => `在 ${from} 至 ${to} 之间。截止后 ${delay} 分钟开启报价。`,
      tenderLawApplies: "依法必须招标的项目不能在本市场选取，应当依法招标。",
    },
    disclosure: [
      "报名截止前，报价家数和报价内容任何人都看不到。",
      "结果公布时公开中选者、中选价，以及以“投标人 n”代替名称的全部报价。",
      "部门委托的，异议期满后公开未中选者的名称。",
    ],
  },
  en: {
    name: "Lowest price",
    note: "Sealed bids: the lowest valid one is selected and becomes the contract price; one that is abnormally low is first explained by its cost sheet.",
    selects: "Opening of the bids",
    act: "bids opened",
    noun: "the opening of the bids",
    happens: "has its bids opened",
    unsettled: "no bid was opened",
    settledAmong: (day, n) => `selected on ${day} from ${n} bids`,
    settled: (day, n, name) => `${name} was selected on ${day} from ${n} bids`,
    price: "Ceiling price",
    hints: {
      priceFen:
        "No bid may exceed it and there is no floor; the contract price equals the selected bid. Paid from this department's budget, never charged to the applicant.",
      closeMinute: (from, to, delay) => `Between ${from} and ${to}. The bids are opened ${delay} minutes after the close.`,
      tenderLawApplies: "What must be tendered by law cannot be given out here: hold a tender.",
    },
    disclosure: [
      "Before the close nobody sees how many bids there are or what they say.",
      "With the result the selected agency, its price, and every bid under “Bidder n” instead of a name are public.",
      "For a department's commission the names of the others are public once the objection period is over.",
    ],
  },
};
