import { atTime } from "~/domain/kernel/time";
import { type Grade, RULE_SECTIONS, type RuleRow, type RuleSection, type RuleUnit } from "~/domain/rulebook/row";
import { define, type Lang } from "../define";
import { formatCount, formatFen, formatShortDate } from "../values";

/** Words of the rules page and of every "basis" shown beside a deadline. */
export const rulesWords = define({
  zh: {
    title: "规则",
    lead: "市场运行的每一个期限、限额和最低家数都列在这里，网站按同一份数据执行。每条规则注明生效日期、依据和依据的核对情况；生效日期未到的先行公布，到期才适用，已经开始的办理仍按原规则。",
    searchLabel: "搜索规则",
    searchHint: "例如：报名时间、付款、候补",
    search: "搜索",
    clear: "清除",
    found: (n: string) => `共 ${n} 条规则`,
    none: "没有符合的规则。换一个词，或清除搜索条件查看全部规则。",
    name: "规则",
    value: "取值",
    effective: "生效日期",
    standing: { coming: "尚未生效", replaced: "已被替代" },
    basis: "依据",
    grade: "核对",
    gradeTitle: "依据的三种核对情况",
    laterTitle: "尚未启用的规则",
    laterSection: (name: string) => `${name}（尚未启用）`,
    laterLead: "以下规则属于尚未提供的选取方式、委托类型或环节，先行公布，目前不作为任何办理的依据。",
    thresholdTitle: "关于法定限额",
    threshold:
      "部门委托达到采购限额或依法必须招标的，不得在本市场选取，应转入政府采购或公共资源交易。两个限额以当年现行文件为准，上线前由法制部门核对；依法必须招标的项目不得以摇号方式确定中标人。",
    permalink: (name: string) => `“${name}”的固定链接`,
    chapterOf: (name: string) => `规则：${name}`,
    chapterCount: (n: number) => `${n} 条`,
    all: "全部规则",
    nextChapter: (name: string) => `下一章：${name}`,
  },
  en: {
    title: "Rules",
    lead: "Every deadline, limit and minimum of the market is listed here, and the site runs on the same data. Each rule states from when it is effective, its basis, and how far the basis has been checked. One whose day has not come is announced, not applied; what is under way goes on by the rule it began with.",
    searchLabel: "Search the rules",
    searchHint: "For example: window, payment, alternates",
    search: "Search",
    clear: "Clear",
    found: (n: string) => `${n} rules`,
    none: "No rule matches. Try another word, or clear the search to see all rules.",
    name: "Rule",
    value: "Value",
    effective: "Effective from",
    standing: { coming: "Not in force yet", replaced: "Replaced" },
    basis: "Basis",
    grade: "Checked",
    gradeTitle: "How far a basis has been checked",
    laterTitle: "Rules not in use yet",
    laterSection: (name: string) => `${name} (not in use yet)`,
    laterLead:
      "These rules belong to methods, streams or steps that are not offered yet. They are published in advance and decide nothing at present.",
    thresholdTitle: "About the statutory thresholds",
    threshold:
      "A department commission that reaches the procurement or tendering threshold may not be selected here and goes to government procurement or public-resource trading. The current year's documents prevail and are checked by the legal unit before going live. A tender required by law is never decided by a draw.",
    permalink: (name: string) => `Permanent link to “${name}”`,
    chapterOf: (name: string) => `Rules: ${name}`,
    chapterCount: (n) => (n === 1 ? "1 rule" : `${n} rules`),
    all: "All rules",
    nextChapter: (name) => `Next chapter: ${name}`,
  },
});

const SECTIONS: Readonly<Record<RuleSection, readonly [zh: string, en: string]>> = {
  threshold: ["法定限额", "Statutory thresholds"],
  admission: ["入驻", "Admission"],
  posting: ["发布委托", "Posting a commission"],
  window: ["报名时间", "Registration window"],
  entering: ["报名", "Entering"],
  selection: ["选取", "Selection"],
  award: ["结果公示与中选", "Result and award"],
  contract: ["合同", "Contract"],
  performance: ["履约与验收", "Performance and acceptance"],
  payment: ["付款", "Payment"],
  rating: ["评价", "Rating"],
  files: ["文件", "Files"],
  supervision: ["监督", "Supervision"],
  complaint: ["投诉", "Complaints"],
  price: ["报价类选取方式", "Price methods"],
  credit: ["信用", "Credit"],
};

/** The heading of a part of the rules page. */
export function sectionLabel(lang: Lang, section: RuleSection): string {
  return SECTIONS[section][lang === "zh" ? 0 : 1];
}

/** The title of a chapter's page; that of all rules for what is no chapter. */
export function chapterTitle(lang: Lang, chapter: string): string {
  const section = RULE_SECTIONS.find((each) => each === chapter);
  return section ? rulesWords[lang].chapterOf(sectionLabel(lang, section)) : rulesWords[lang].title;
}

/** The three words that the public sees for the four grades of evidence. */
export const CHECKS = {
  read: {
    zh: "原文已核",
    en: "Text verified",
    note: { zh: "已对照公开文件或公开源代码的原文。", en: "Compared with the published document or source code." },
  },
  legal: {
    zh: "待法制审核",
    en: "Awaiting legal review",
    note: {
      zh: "依据为通行理解，须由法制部门对照原文确认。",
      en: "Common understanding of the law; the legal unit has yet to confirm the text.",
    },
  },
  own: {
    zh: "平台规则",
    en: "Platform rule",
    note: {
      zh: "本市场自行设定，可由管理机构依程序调整，不溯及既往。",
      en: "Set by this market; the governing body may change it by procedure, never retroactively.",
    },
  },
} as const;
export type Check = keyof typeof CHECKS;

const CHECK_OF: Readonly<Record<Grade, Check>> = { S: "read", C: "read", G: "legal", D: "own" };

/** Which of the three checks a grade stands for. */
export function checkOf(grade: Grade): Check {
  return CHECK_OF[grade];
}

/** 原文已核 / 待法制审核 / 平台规则. */
export function gradeLabel(lang: Lang, grade: Grade): string {
  return CHECKS[CHECK_OF[grade]][lang];
}

const UNITS: Readonly<Partial<Record<RuleUnit, readonly [zh: string, en: string, one: string]>>> = {
  WD: ["个工作日", "working days", "working day"],
  d: ["日", "days", "day"],
  month: ["个月", "months", "month"],
  minute: ["分钟", "minutes", "minute"],
  hour: ["小时", "hours", "hour"],
  points: ["分", "points", "point"],
  count: ["", "", ""],
};

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function oneValue(lang: Lang, value: number, unit: RuleUnit): string {
  if (unit === "fen") return formatFen(lang, value);
  if (unit === "bytes") return `${value / 1_048_576} MB`;
  if (unit === "clock") return clock(value);
  if (unit === "percent") return `${value}%`;
  if (unit === "bp") return `${value / 100}%`;
  const words = UNITS[unit];
  const name = words ? (lang === "zh" ? words[0] : value === 1 ? words[2] : words[1]) : "";
  return `${formatCount(value)} ${name}`.trim();
}

/** The value of a rule as people read it: 3 个工作日, ¥300,000.00, 9:00, 是. */
export function ruleValueText(lang: Lang, row: Pick<RuleRow, "value" | "unit">): string {
  const { value, unit } = row;
  if (typeof value === "boolean") return lang === "zh" ? (value ? "是" : "否") : value ? "Yes" : "No";
  if (typeof value === "number") return oneValue(lang, value, unit);
  if (typeof value === "string") return formatShortDate(lang, atTime(`2026-${value}`));
  if (unit === "points-for-months") return lang === "zh" ? `${value[0]} 分，${value[1]} 个月` : `${value[0]} points for ${value[1]} months`;
  return value
    .map((entry) => (typeof entry === "number" ? oneValue(lang, entry, unit) : entry.toUpperCase()))
    .join(lang === "zh" ? "、" : ", ");
}
