import type { Bilingual } from "./item";

type QualificationLevel = { readonly key: string } & Bilingual;
export type QualificationType = Bilingual & {
  /** From the highest to the lowest; empty where the certificate has no grades. */
  readonly levels: readonly QualificationLevel[];
};

const FIRST_SECOND: readonly QualificationLevel[] = [
  { key: "A", zh: "甲级", en: "Grade A" },
  { key: "B", zh: "乙级", en: "Grade B" },
];

/** Certificates that a law or regulation requires of a provider of some item in the list. Nothing else may be a threshold (market §5.2). */
export const QUALIFICATION_TYPES = {
  cma: { zh: "检验检测机构资质认定（CMA）", en: "Inspection and testing body accreditation (CMA)", levels: [] },
  surveying_engineering: { zh: "测绘资质（工程测量）", en: "Surveying qualification (engineering survey)", levels: FIRST_SECOND },
  surveying_realty: {
    zh: "测绘资质（界线与不动产测绘）",
    en: "Surveying qualification (boundary and real-estate survey)",
    levels: FIRST_SECOND,
  },
  geological_hazard: { zh: "地质灾害危险性评估资质", en: "Geological hazard assessment qualification", levels: FIRST_SECOND },
  land_valuation: { zh: "土地估价机构备案", en: "Filing as a land valuation body", levels: [] },
  asset_valuation: { zh: "资产评估机构备案", en: "Filing as an asset valuation body", levels: [] },
  drawing_review: {
    zh: "施工图审查机构",
    en: "Listed construction drawing review body",
    levels: [
      { key: "1", zh: "一类", en: "Class 1" },
      { key: "2", zh: "二类", en: "Class 2" },
    ],
  },
  fire_service: {
    zh: "消防技术服务机构（社会消防技术服务信息系统登记）",
    en: "Fire technical service body (filed on the national system)",
    levels: [],
  },
  lightning_testing: { zh: "雷电防护装置检测资质", en: "Lightning protection testing qualification", levels: FIRST_SECOND },
  safety_evaluation: { zh: "安全评价机构资质", en: "Safety evaluation body qualification", levels: [] },
  radiation_health: { zh: "放射卫生技术服务机构资质", en: "Radiation health technical service qualification", levels: [] },
  construction_testing: {
    zh: "建设工程质量检测机构资质",
    en: "Construction quality testing qualification",
    levels: [
      { key: "comprehensive", zh: "综合资质", en: "Comprehensive" },
      { key: "special", zh: "专项资质", en: "Special" },
    ],
  },
  energy_rating: { zh: "民用建筑能效测评机构", en: "Listed building energy rating body", levels: [] },
  special_equipment: { zh: "特种设备检验检测机构核准", en: "Approved special equipment inspection body", levels: [] },
  archaeology: { zh: "考古发掘资质", en: "Archaeological excavation qualification", levels: [] },
  heritage_design: {
    zh: "文物保护工程勘察设计资质",
    en: "Heritage conservation survey and design qualification",
    levels: [...FIRST_SECOND, { key: "C", zh: "丙级", en: "Grade C" }],
  },
  accounting: { zh: "会计师事务所执业证书", en: "Accounting firm practice certificate", levels: [] },
} as const satisfies Record<string, QualificationType>;

export type QualificationTypeKey = keyof typeof QUALIFICATION_TYPES;

/** All keys, in the order of the list, for choices in a form. */
export const QUALIFICATION_TYPE_KEYS = Object.keys(QUALIFICATION_TYPES) as QualificationTypeKey[];

/** Whether a text names a qualification type of the list. */
export function isQualificationType(key: string): key is QualificationTypeKey {
  return Object.hasOwn(QUALIFICATION_TYPES, key);
}

/** Names and grades of a qualification type. */
export function qualificationType(key: QualificationTypeKey): QualificationType {
  return QUALIFICATION_TYPES[key];
}

/** The grade of a type by its key, or null when the type has no such grade. */
export function qualificationLevel(key: QualificationTypeKey, level: string): Bilingual | null {
  return qualificationType(key).levels.find((entry) => entry.key === level) ?? null;
}
