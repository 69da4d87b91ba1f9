import type { ItemStatus, LegalBasis, ServiceItem, ServiceType, Stage, Stream } from "~/domain/catalogue/item";
import type { Payer } from "~/domain/catalogue/payer";
import { gradesIn, type QualificationRequirement, requirementOf } from "~/domain/catalogue/qualification";
import { qualificationLevel, qualificationType } from "~/domain/catalogue/qualification-types";
import type { Lang } from "../define";
import type { Tone } from "../moves/status";

type Row = Readonly<Record<Lang, string>>;

export const STAGE_WORDS: Readonly<Record<Stage, Row>> = {
  initiation: { zh: "立项", en: "Initiation" },
  planning: { zh: "规划", en: "Planning" },
  construction: { zh: "施工", en: "Construction" },
  completion: { zh: "验收", en: "Completion" },
  operation: { zh: "经营", en: "Operation" },
  closing: { zh: "注销", en: "Closing" },
};

export const SERVICE_TYPE_WORDS: Readonly<Record<ServiceType, Row>> = {
  compile: { zh: "编制", en: "Preparation" },
  assess: { zh: "评估", en: "Assessment" },
  review: { zh: "评审", en: "Review" },
  test: { zh: "检测", en: "Testing" },
  appraise: { zh: "鉴定", en: "Appraisal" },
  audit: { zh: "审计", en: "Audit" },
  survey: { zh: "测绘", en: "Survey" },
  consult: { zh: "咨询", en: "Consulting" },
};

export const STREAM_WORDS: Readonly<Record<Stream, Row>> = {
  DEPT: { zh: "部门委托", en: "Department-commissioned" },
  APPLICANT: { zh: "申请人委托", en: "Applicant-commissioned" },
  EITHER: { zh: "部门或申请人委托", en: "Department or applicant" },
};

export const ITEM_STATUS_WORDS: Readonly<Record<ItemStatus, Row & { readonly tone: Tone }>> = {
  RETAINED: { zh: "保留事项", en: "Retained", tone: "success" },
  CONVERTED: { zh: "转为政府委托", en: "Department-commissioned", tone: "accent" },
  UNDER_REVIEW: { zh: "依据复核中", en: "Basis under review", tone: "warning" },
  ABOLISHED: { zh: "已取消", en: "Abolished", tone: "danger" },
};

export const PAYER_WORDS: Readonly<Record<Payer, Row>> = {
  department: {
    zh: "由委托部门预算支付，不得向申请人收取",
    en: "Paid from the commissioning department's budget; may not be charged to the applicant",
  },
  applicant: { zh: "由申请人支付", en: "Paid by the applicant" },
  commissioner: {
    zh: "谁委托谁支付；部门委托的，不得向申请人收取",
    en: "Paid by whoever commissions it; never charged to the applicant when a department does",
  },
};

/** The same in a word or two, for lists. */
export const SHORT_PAYER_WORDS: Readonly<Record<Payer, Row>> = {
  department: { zh: "部门预算", en: "Department" },
  applicant: { zh: "申请人", en: "Applicant" },
  commissioner: { zh: "委托方", en: "Commissioning side" },
};

/** 《…》第 16、19 条 / …, Art. 16, 19. */
export function legalBasisText(lang: Lang, basis: LegalBasis): string {
  const { law, articles } = basis;
  if (!articles) return law[lang];
  return lang === "zh" ? `${law.zh} 第 ${articles.replaceAll(", ", "、")} 条` : `${law.en}, Art. ${articles}`;
}

function levelText(lang: Lang, requirement: Extract<QualificationRequirement, { kind: "LEVEL" }>): string {
  const name = qualificationType(requirement.type)[lang];
  const level = requirement.atLeast ? qualificationLevel(requirement.type, requirement.atLeast) : null;
  if (!level) return name;
  return lang === "zh" ? `${name}，${level.zh}及以上` : `${name}, ${level.en} or better`;
}

/** The lowest grade that an item asks for, in its stricter case or otherwise. */
export function gradeText(lang: Lang, item: Pick<ServiceItem, "qualification" | "stricter">, higherGrade: boolean): string {
  const [grade] = gradesIn(requirementOf(item, { higherGrade }));
  return grade?.[lang] ?? "";
}

/** What certificate is required, in words: 无资质要求, one certificate and its grade, or several joined by 或 / 且. */
export function requirementText(lang: Lang, requirement: QualificationRequirement): string {
  if (requirement.kind === "NONE") return lang === "zh" ? "无资质要求（不得自设门槛）" : "No certificate required (nobody may add one)";
  if (requirement.kind === "LEVEL") return levelText(lang, requirement);
  const joins = requirement.kind === "ANY" ? { zh: "；或", en: "; or " } : { zh: "；且", en: "; and " };
  return requirement.of.map((part) => requirementText(lang, part)).join(joins[lang]);
}
