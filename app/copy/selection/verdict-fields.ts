import type { Expected } from "~/domain/verifiable/shape";
import type { UnreadableCode } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";
import { KIND_NAMES } from "../verdict/kinds";

/** What a field should have held, as the end of "field X …". */
export const expectedWords = define({
  zh: {
    object: "应为一个对象（花括号）",
    array: "应为一个列表（方括号）",
    text: "应为文字",
    integer: "应为整数，且在可精确表示的范围内",
    present: "缺失",
    absent: "是本格式没有的字段",
    "known-value": "不是本格式允许的取值",
    id: "应为 1 至 64 个字符的编号（数字、字母、点、下划线、连字符）",
    "event-id": "应为 1 至 40 个字符的事件编号，且不以派生后缀（如 -k、-high、-tie-…）结尾",
    unrepeated: "与前面的重复",
    fewer: "条目过多",
    "small-list": "应不小于 1，且不大于大名单数量",
    floor: "高于最高限价",
    weights: "权重应为不小于 0 的整数，合计 100",
    mark: "应为 0 至 100 的整数",
    "same-experts": "应由与其他参加者相同的全部专家评分",
    beacon: "不是有效的信标说明",
    hex: "应为固定长度的小写十六进制",
    size: "的数量应与 size 相同",
  } satisfies Record<Expected, string>,
  en: {
    object: "should be an object (in braces)",
    array: "should be a list (in brackets)",
    text: "should be text",
    integer: "should be a whole number that can be held exactly",
    present: "is missing",
    absent: "does not belong to this format",
    "known-value": "holds a value that this format does not know",
    id: "should be an id of 1 to 64 digits, letters, dots, underscores or hyphens",
    "event-id": "should be an event's id of 1 to 40 characters without a derived ending (such as -k, -high, -tie-…)",
    unrepeated: "repeats an earlier one",
    fewer: "has too many entries",
    "small-list": "should be at least 1 and at most the size of the big list",
    floor: "is above the ceiling",
    weights: "should be weights of 0 or more that sum to 100",
    mark: "should be a whole number from 0 to 100",
    "same-experts": "should hold the sheets of the same experts as every other entrant",
    beacon: "is no valid description of a beacon",
    hex: "should be lower-case hex of its fixed length",
    size: "should have as many entries as size says",
  },
});

/** All kinds as a list: "a、b或c", "a, b or c". */
export function kindList(lang: Lang): string {
  const kinds = Object.values(KIND_NAMES).map((names) => names[lang]);
  const [comma, or] = lang === "zh" ? ["、", "或"] : [", ", " or "];
  return kinds.slice(0, -1).join(comma) + or + kinds.slice(-1).join("");
}

type Detail = Readonly<Record<string, string | number>>;

/** Why a file is none of ours. */
export const unreadableWords = define({
  zh: {
    unreadable: (_: Detail) => "文件打不开",
    "too-large": (_: Detail) => "文件超过 64 MB，这类文件不会这么大",
    "not-text": (_: Detail) => "文件不是 UTF-8 文本（可能是 UTF-16），请另存为 UTF-8",
    "json-syntax": (d: Detail) => `不是 JSON 文件，第 ${d.at} 个字符处无法读取`,
    "json-duplicate-key": (d: Detail) => `第 ${d.at} 个字符处的字段名重复，同一文件可能被读成两种内容`,
    "json-key-not-ascii": (d: Detail) => `第 ${d.at} 个字符处的字段名含有非 ASCII 字符`,
    "json-number-not-safe-integer": (d: Detail) => `第 ${d.at} 个字符处的数字不是可精确表示的整数`,
    "json-lone-surrogate": (d: Detail) => `第 ${d.at} 个字符处的文字含有残缺字符`,
    "json-too-deep": (d: Detail) => `第 ${d.at} 个字符处嵌套过深`,
    "unknown-kind": (_: Detail) => `内容不是${kindList("zh")}中的任何一种`,
    "case-alone": (_: Detail) => "这是一份选取案卷，没有结果可核验；用 npm run select 可算出结果",
    "close-alone": (_: Detail) => "这是一份截止文件，其中没有要计算的内容；请和它所锁定的证明一起给出，作为您手上的截止文件核对",
    "log-key-missing": (_: Detail) =>
      "核验日志证明或凭证需要日志公钥：在“拿您手上的凭证一并核对”中填写，或用 --log-key 给出（公布在网站的“公开日志”页）",
    "log-proof.format": (_: Detail) => "日志证明的格式有误或不完整",
    "log-proof.no-entry": (_: Detail) => "日志证明没有带上事件本身（extra 行）",
    "log-proof.entry-format": (_: Detail) => "日志证明中的事件（extra 行）格式有误",
    field: (d: Detail) => `字段 ${d.field} ${d.expected}`,
  } satisfies Record<UnreadableCode, (d: Detail) => string>,
  en: {
    unreadable: (_: Detail) => "the file cannot be opened",
    "too-large": (_: Detail) => "the file is over 64 MB, and no file of this kind is",
    "not-text": (_: Detail) => "the file is not UTF-8 text (it may be UTF-16): save it in UTF-8",
    "json-syntax": (d: Detail) => `it is not JSON; reading stops at character ${d.at}`,
    "json-duplicate-key": (d: Detail) => `a field's name is repeated at character ${d.at}, so that one file could be read in two ways`,
    "json-key-not-ascii": (d: Detail) => `a field's name at character ${d.at} is not ASCII`,
    "json-number-not-safe-integer": (d: Detail) => `the number at character ${d.at} is no whole number that can be held exactly`,
    "json-lone-surrogate": (d: Detail) => `the text at character ${d.at} holds a broken character`,
    "json-too-deep": (d: Detail) => `the nesting at character ${d.at} is too deep`,
    "unknown-kind": (_: Detail) => `it is no ${kindList("en")}`,
    "case-alone": (_: Detail) => "it is a selection case without a result to check; npm run select computes the result",
    "close-alone": (_: Detail) =>
      "it is a close file, in which nothing is computed: give it as the close that you have, beside what it locks",
    "log-key-missing": (_: Detail) =>
      "a log proof or a receipt is checked against the log's public key: give it beside the file, or with --log-key (it stands on the page of the public log)",
    "log-proof.format": (_: Detail) => "the log proof is not well formed or not whole",
    "log-proof.no-entry": (_: Detail) => "the log proof does not carry the event itself (line extra)",
    "log-proof.entry-format": (_: Detail) => "the event in the log proof (line extra) is not well formed",
    field: (d: Detail) => `field ${d.field} ${d.expected}`,
  },
});
