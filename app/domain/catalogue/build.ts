import type { Bilingual, DeliverableSkeleton, LegalBasis } from "./item";
import type { QualificationRequirement } from "./qualification";
import type { QualificationTypeKey } from "./qualification-types";

/** Both languages of a text. */
export function t(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** A law or document with the numbers of its articles. */
export function law(zh: string, en: string, articles: string | null = null): LegalBasis {
  return { law: { zh, en }, articles };
}

/** A deliverable on paper with the provider's seal and as a file. */
export function report(zh: string, en: string, standard: string, copies = 4): DeliverableSkeleton {
  return { name: { zh, en }, form: "纸质盖章件及 PDF 电子件", copies, standard };
}

/** Data that is handed over as files only. */
export function data(zh: string, en: string, standard: string): DeliverableSkeleton {
  return { name: { zh, en }, form: "电子件", copies: 1, standard };
}

/** No certificate is required by law: said, not left out. */
export const NONE: QualificationRequirement = { kind: "NONE" };

/** A certificate of the type, of at least the grade where one is given. */
export function needs(type: QualificationTypeKey, atLeast: string | null = null): QualificationRequirement {
  return { kind: "LEVEL", type, atLeast };
}

/** Professional fees freed in 2015: the usual basis of a market price. */
export const MARKET_FEE = {
  mode: "MARKET",
  basis: { zh: "市场调节价（发改价格〔2015〕299号放开）", en: "Market price (freed by 发改价格〔2015〕299号)" },
} as const;

/** Paid by the department that commissions it, out of its own budget. */
export const BUDGET_FEE = {
  mode: "BUDGET",
  basis: {
    zh: "由委托部门纳入部门预算支付，不得向申请人收取（《优化营商环境条例》第四十三条）",
    en: "Paid from the commissioning department's budget; may not be charged to the applicant (Order 722, Art. 43)",
  },
} as const;

/** Either side may commission it, and whoever commissions it pays. */
export const EITHER_FEE = {
  mode: "BUDGET_OR_MARKET",
  basis: {
    zh: "部门委托的由部门预算支付，不得向申请人收取；申请人自行委托的实行市场调节价",
    en: "From the department's budget when a department commissions it, never charged to the applicant; market price when the applicant does",
  },
} as const;
