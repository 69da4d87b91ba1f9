import { formatCount } from "../values";
import type { ReasonRows } from "./reason-row";

/** What is wrong with an amount as it was typed. */
export const MONEY_REASONS = {
  "money.empty": { zh: () => "请填写金额，例如 92000 或 92,000.00。", en: () => "Enter an amount, for example 92000 or 92,000.00." },
  "money.not-a-number": {
    zh: () => "金额只能包含数字 0 到 9、千分位逗号和小数点，单位为元，例如 92,000.00；带圈、上标的数字和汉字数字不能识别。",
    en: () =>
      "An amount has the digits 0 to 9, commas and one decimal point only, in yuan, for example 92,000.00. Circled, raised or spelled-out numbers are not read.",
  },
  "money.separators": {
    zh: () => "金额中逗号、空格或小数点的位置不对：逗号只用作千分位，小数点最多一个，例如 92,000.00。请改正，或不写逗号。",
    en: () =>
      "A comma, space or point in this amount stands in the wrong place. Commas separate thousands, and there is one decimal point: 92,000.00. Correct it, or leave the commas out.",
  },
  "money.too-precise": { zh: () => "金额最多保留两位小数（精确到分）。", en: () => "An amount has at most two decimals (to the fen)." },
  "money.not-positive": { zh: () => "金额必须大于零。", en: () => "The amount must be above zero." },
  "money.too-large": {
    zh: (d) => `金额不能超过 ${formatCount(Number(d.max))} 元。`,
    en: (d) => `The amount may not exceed CNY ${formatCount(Number(d.max))}.`,
  },
} as const satisfies ReasonRows;
