import type { RuleRow } from "./row";

/** From the result to the award: the period to object, the answer, the decision (market §3.3 #10–11). */
export const OBJECTION_ROWS = [
  {
    key: "objection_wd",
    value: 2,
    unit: "WD",
    section: "award",
    binds: "publication",
    effectiveFrom: "2024-01-01",
    grade: "D",
    basis: { zh: "平台规则；广东的做法为公示期结束前提出", en: "Platform rule; in Guangdong until the publicity ends" },
  },
  {
    key: "objection.reply_wd",
    value: 2,
    unit: "WD",
    section: "award",
    binds: "publication",
    effectiveFrom: "2024-01-01",
    grade: "D",
    basis: {
      zh: "平台规则：委托部门两个工作日内答复异议",
      en: "Platform rule: the purchaser replies to an objection within 2 working days",
    },
  },
  {
    key: "objection.decide_wd",
    value: 2,
    unit: "WD",
    section: "award",
    binds: "publication",
    effectiveFrom: "2024-01-01",
    grade: "D",
    basis: {
      zh: "平台规则：政务办在答复后（逾期未答复的，自答复期满起）两个工作日内作出处理决定",
      en: "Platform rule: the office decides within 2 working days after the reply, or after the reply's term passed in silence",
    },
  },
] as const satisfies readonly RuleRow[];
