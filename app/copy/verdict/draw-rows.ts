import type { DrawRule } from "~/domain/verifiable/draw-rules";
import type { DrawCode } from "~/domain/verifiable/verify-draw";
import type { Lang } from "../define";
import { BEACON_ROWS } from "./beacon-codes";
import { type Detail, type Rows, row } from "./frame";

const OTHER_LIST = [
  "与公布的输入不是同一份，名单或条件可能被改过",
  "this is not what was committed: the roster or the terms may have been changed",
] as const;

/** What each rule of the draw asks for. */
const RULES: Readonly<Record<DrawRule, Readonly<Record<Lang, string>>>> = {
  "id-form": { zh: "应为 1 至 64 个数字、字母、点、下划线或连字符", en: "should be 1 to 64 digits, letters, dots, underscores or hyphens" },
  purpose: { zh: "与编号的后缀不相配", en: "does not belong to the id's ending" },
  "entrant-count": { zh: "应有 1 至 100000 个参加者", en: "should be 1 to 100,000 entrants" },
  "entrant-id-form": {
    zh: "应为 1 至 64 个数字、字母、点、下划线或连字符",
    en: "should be 1 to 64 digits, letters, dots, underscores or hyphens",
  },
  "entrant-order": { zh: "应按编号升序排列，且不重复", en: "should stand in ascending order, each once" },
  weight: { zh: "均等摇号应为 1，加权摇号应为 1 至 1000000", en: "should be 1 (uniform) or 1 to 1,000,000 (tickets)" },
  "weight-sum": { zh: "权重合计过大", en: "the sum of tickets is too large" },
  "draw-count": { zh: "应为 1 至参加者数量", en: "should be 1 to the number of entrants" },
};
const ruleText = (lang: Lang, { rule, field }: Detail): string => `${field} ${RULES[rule as DrawRule][lang]}`;

/** What can be wrong with a draw's proof, complete by type. */
export const DRAW_ROWS: Rows<DrawCode> = {
  ...BEACON_ROWS,
  "draw.rule": row(
    (d) => `输入不合规则：${ruleText("zh", d)}`,
    "不符合规则的名单不能摇号",
    (d) => `its inputs break a rule: ${ruleText("en", d)}`,
    "a roster that breaks the rules cannot be drawn from",
  ),
  "draw.inputs-hash": row(
    "输入的指纹与文件所写不一致",
    OTHER_LIST[0],
    "the inputs do not have the fingerprint that the file states",
    OTHER_LIST[1],
  ),
  "draw.seed": row(
    "种子不是由输入和信标签名算出的",
    "种子若可另取，结果就可以挑选",
    "the seed does not follow from the inputs and the beacon's signature",
    "whoever can choose the seed can choose the outcome",
  ),
  "draw.steps": row(
    (d) => `第 ${d.place} 步与重新计算的不一致`,
    "过程被改过，结果不可信",
    (d) => `step ${d.place} differs from the computation`,
    "the course of the draw was altered",
  ),
  "draw.result": row(
    (d) => `第 ${d.place} 位与重新计算的结果不一致`,
    "公布的名次不是摇出的名次",
    (d) => `place ${d.place} is not the one that was drawn`,
    "the announced order is not the order drawn",
  ),
};
