import { define } from "../define";

/** Words of 随机选取, wherever a page tells of the method of a commission. */
export const randomWords = define({
  zh: {
    name: "随机选取（摇号）",
    note: "价格固定，中选后合同价等于公告价；",
    selects: "摇号时间",
    act: "摇号",
    noun: "摇号",
    happens: "摇号",
    unsettled: "未摇号",
    settledAmong: (day: string, n: number) => `${day}从 ${n} 家中摇出`,
    settled: (day: string, n: number, name: string) => `${day}从 ${n} 家中摇出${name}`,
    price: "服务费（固定价）",
    hints: {
      priceFen: "随机选取（摇号）的，此价即合同价，不再议价。由本部门预算支付，不得向申请人收取。",
      closeMinute: (from: string, to: string, delay: number) => `在 ${from} 至 ${to} 之间。截止后 ${delay} 分钟摇号。`,
      tenderLawApplies: "依法必须招标的项目不能在本市场选取，应当依法招标。",
    },
    disclosure: [] as readonly string[],
  },
  en: {
    name: "Random draw",
    note: "The price is fixed: the contract price equals the notice.",
    selects: "Draw",
    act: "drawn",
    noun: "the draw",
    happens: "is drawn",
    unsettled: "nothing was drawn",
    settledAmong: (day, n) => `drawn on ${day} from ${n} agencies`,
    settled: (day, n, name) => `${name} was drawn on ${day} from ${n} agencies`,
    price: "Service fee (fixed price)",
    hints: {
      priceFen:
        "With a random draw this is the contract price; it is not negotiated. Paid from this department's budget, never charged to the applicant.",
      closeMinute: (from, to, delay) => `Between ${from} and ${to}. The draw follows ${delay} minutes after the close.`,
      tenderLawApplies: "What must be tendered by law cannot be given out here: hold a tender.",
    },
    disclosure: [],
  },
});
