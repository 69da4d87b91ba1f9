import { define } from "../define";

/** The splitting self-check, as approver and office read it. */
export const splittingWords = define({
  zh: {
    title: "拆分自查（供参考）",
    none: (days: number) => `近 ${days} 日内，该部门没有就同一事项发布过其他委托（流标、已取消的不计）。`,
    some: (days: number, n: number, total: string) =>
      `近 ${days} 日内，该部门就同一事项发布过 ${n} 项委托（流标、已取消的不计），连同本次合计 ${total}。`,
    over: "合计已达到采购限额，请确认不属于化整为零。",
  },
  en: {
    title: "Splitting self-check (for information)",
    none: (days) =>
      `In the last ${days} days the department published no other commission of this item (failed and cancelled ones do not count).`,
    some: (days, n, total) =>
      `In the last ${days} days the department published ${n} of this item (failed and cancelled ones do not count); with this one ${total} together.`,
    over: "Together they reach the procurement threshold. Make sure that nothing is being split.",
  },
});
