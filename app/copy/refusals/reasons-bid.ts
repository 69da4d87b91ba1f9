import { ownValue } from "~/domain/kernel/own-value";
import type { Lang } from "../define";
import { formatFen } from "../values";
import { BID_ROWS } from "../verdict/bid-codes";
import type { ReasonRows } from "./reason-row";

/** What was wrong with a sealed file: one of the codes by which it is not taken. */
function sealedCode(lang: Lang, code: string | number | undefined): string {
  const known = ownValue(BID_ROWS, String(code));
  return known ? `${known[lang].what({})}${lang === "zh" ? "，" : "; "}${known[lang].why}` : String(code);
}

/** Which of the sealed files is meant: the cost sheet is the first beside the price. */
function sealedFile(lang: Lang, file: string | number | undefined): string {
  if (file === undefined) return "";
  if (Number(file) === 1) return lang === "zh" ? "成本表" : "the cost sheet: ";
  return lang === "zh" ? `第 ${Number(file) - 1} 个附件` : `attachment ${Number(file) - 1}: `;
}

/** A sealed price: what is wrong with it as it is typed, and why a sealed file is not taken. */
export const BID_REASONS = {
  "bid.none-asked": {
    zh: () => "这项委托不收报价：报名即可，没有报价可替换。",
    en: () => "This commission takes no bids: to enter is enough, and there is none to replace.",
  },
  "bid.missing": {
    zh: () => "这项委托以密封报价报名：请先密封报价，再提交密封文件。",
    en: () => "To enter this commission is to send a sealed bid: seal the price first, then send the sealed file.",
  },
  "bid.same": {
    zh: () => "这份密封报价已经收下，现在就以它为准。",
    en: () => "This sealed bid was taken already; it is the one that counts now.",
  },
  "bid.not-taken": {
    zh: (d) => `没有收下这份报价：${sealedFile("zh", d.file)}${sealedCode("zh", d.code)}。`,
    en: (d) => `This bid was not taken: ${sealedFile("en", d.file)}${sealedCode("en", d.code)}.`,
  },
  "bid.too-many-files": {
    zh: (d) => `随报价密封的附件最多 ${d.max} 个（成本表计入），现在是 ${d.count} 个。`,
    en: (d) => `At most ${d.max} files are sealed beside a price, the cost sheet among them; these are ${d.count}.`,
  },
  "bid.files-too-large": {
    zh: (d) => `随报价密封的附件合计不能超过 ${d.max} MB。`,
    en: (d) => `The files sealed beside a price may have ${d.max} MB together.`,
  },
  "bid.no-sheet": {
    zh: () => "没有密封的成本表：最低价选取必须随报价密封成本表。",
    en: () => "There is no sealed cost sheet: for the lowest price one is sealed with the bid.",
  },
  "bid.above-ceiling": {
    zh: (d) => `报价高于最高限价 ${formatFen("zh", Number(d.max))}，会被剔除；请改为不高于最高限价。`,
    en: (d) => `This is above the ceiling of ${formatFen("en", Number(d.max))} and would be excluded. Enter no more than the ceiling.`,
  },
  "bid.sum-unequal": {
    zh: (d) => `成本表合计 ${formatFen("zh", Number(d.sum))}，与报价 ${formatFen("zh", Number(d.price))} 不相等；请修改其中一个。`,
    en: (d) =>
      `The cost sheet comes to ${formatFen("en", Number(d.sum))}, the price is ${formatFen("en", Number(d.price))}. Make them equal.`,
  },
  "bid.quantity": {
    zh: () => "数量应为大于零的数字，最多两位小数，例如 10 或 2.5。",
    en: () => "A quantity is a number above zero with at most two decimals, such as 10 or 2.5.",
  },
  "bid.unit": {
    zh: (d) => `请填写单位，最多 ${d.max} 个字，例如“人日”“次”。`,
    en: (d) => `Enter the unit in at most ${d.max} characters, such as “day” or “test”.`,
  },
  "bid.lines": {
    zh: (d) => `成本表应有 1 至 ${d.max} 行。`,
    en: (d) => `A cost sheet has 1 to ${d.max} lines.`,
  },
  "bid.sheet-long": {
    zh: () => "成本表放不下：请减少行数或缩短单位名称。",
    en: () => "The cost sheet does not fit. Use fewer lines or shorter units.",
  },
} as const satisfies ReasonRows;
