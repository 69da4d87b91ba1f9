import type { MethodWords } from "./words";

/** Words of 竞价选取（最低价）, wherever a page tells of the method of a commission (market §4.4, §4.1.7). */
export const lowestPriceWords: MethodWords = {
  zh: {
    name: "竞价选取（最低价）",
    note: "密封报价，有效报价中最低者中选，合同价等于其报价；报价异常低的，须先按成本明细说明。",
    selects: "开启时间",
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
    pages: {
      verifyOf: (number) => `验证 ${number} 的报价排序`,
      verifyLead: "您的浏览器会取回全部开启的报价和信标签名，从头重算一遍：剔除、排序、同价抽签和中选。计算只在您的设备上进行。",
      how: [
        "案卷指纹：按公布的报价、限价、决定和信标重新计算，一字之差指纹就不同。",
        "信标签名：在曲线上、在素数阶子群内、对应公布的公钥和这一事件。",
        "剔除、排序和同价抽签：逐项重算，每一个名次必须一致。",
      ],
      watchTitle: (number) => `观看报价开启 ${number}`,
      watchLive: "观看开启",
      watchLead: "报价截止时锁定并公布指纹，到开启时刻由信标逐份打开，再按公布的规则排序；全过程在本页公开。",
      drawsAt: (when) => `报价开启：${when}`,
      locked: (n) => `报价已锁定，${n} 份`,
      heldBack: "本委托暂停中，恢复前不锁定，也不开启报价。",
      heldLocked: (n) => `本委托暂停中。报价已锁定，${n} 份，不再变动；恢复前不开启。`,
      drawn: (name) => `报价排序完成，中选：${name}`,
      passedOn: (first, now) => `报价排序完成。首位${first}未签约，现由${now}按自己的报价递补中选`,
      drawnFailed: (reason) => `报价排序完成，其后流标：${reason}`,
      doneOn: (when, n) => `${when} 排序，${n} 份报价`,
      receiptSoon: "报价截止的那一刻，份数和锁定凭证会出现在这里；金额在结果公布时公开。",
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
    pages: {
      verifyOf: (number) => `Verify the order of bids of ${number}`,
      verifyLead:
        "Your browser fetches the opened bids with the beacon's signature and computes everything again: exclusions, order, ties drawn, the winner. The computation stays on your device.",
      how: [
        "The case's fingerprint: computed from the published bids, ceiling, decisions and beacon; one character more or less changes it.",
        "The beacon's signature: on the curve, in the prime-order subgroup, by the published key, for this event.",
        "Exclusions, order and drawn ties: computed again one by one, every place must agree.",
      ],
      watchTitle: (number) => `Watch the opening of ${number}`,
      watchLive: "Watch the opening",
      watchLead:
        "At the close the bids are locked and their fingerprint published; at the opening the beacon opens them one by one, and they are ordered by the published rule. All of it is shown here.",
      drawsAt: (when) => `Bids open: ${when}`,
      locked: (n) => `Bids locked: ${n}`,
      heldBack: "This commission is on hold: until it resumes no bid is locked and none is opened.",
      heldLocked: (n) => `This commission is on hold. The ${n} bids are locked and stay; none is opened until it resumes.`,
      drawn: (name) => `Ordered; selected: ${name}`,
      passedOn: (first, now) => `Ordered. ${first}, the first, did not sign; ${now} is now selected at its own price`,
      drawnFailed: (reason) => `Ordered, then failed: ${reason}`,
      doneOn: (when, n) => `Ordered ${when}, ${n} bids`,
      receiptSoon: "The number of bids and the lock receipt appear here at the close; the amounts are public with the result.",
    },
    disclosure: [
      "Before the close nobody sees how many bids there are or what they say.",
      "With the result the selected agency, its price, and every bid under “Bidder n” instead of a name are public.",
      "For a department's commission the names of the others are public once the objection period is over.",
    ],
  },
};
