import { data, EITHER_FEE, law, NONE, needs, report, t } from "../build";
import { DEPARTMENTS } from "../departments";
import type { ServiceItem } from "../item";

const PERMIT = t("建筑工程施工许可", "Construction permit");
const QUALITY_REGULATION = law("建设工程质量管理条例（国务院令第279号）", "Regulation on Construction Quality (Order 279)", "11");
const REVIEW_MEASURES = law(
  "房屋建筑和市政基础设施工程施工图设计文件审查管理办法（住房城乡建设部令第13号）",
  "Measures on the Review of Construction Drawings (MOHURD Order 13)",
);
const BODY = t(
  "列入名录的施工图审查机构，一类或二类，与审查规模相应",
  "A listed drawing review body, class 1 or 2 by the size of the project",
);

/** Items 20–22: review of drawings. Grade G: articles to be read again before publication. */
export const DRAWING_ITEMS: readonly ServiceItem[] = [
  {
    code: "TJ-ZJ-020",
    name: t("施工图设计文件审查", "Review of construction drawings"),
    aliases: ["施工图审查", "图审", "联合审图", "审图"],
    stage: "construction",
    approvals: [PERMIT],
    approvalDept: DEPARTMENTS.approval,
    competentDept: DEPARTMENTS.housing,
    serviceType: "review",
    stream: "EITHER",
    status: "RETAINED",
    legalBasis: [QUALITY_REGULATION, REVIEW_MEASURES],
    grade: "G",
    applicability: t(
      "房屋建筑和市政基础设施工程；消防、人防技术审查一并进行（联合审图）。小型低风险项目可免于审查。",
      "Building and municipal works; fire and civil defence are reviewed together. Small low-risk projects may be exempt.",
    ),
    selfPrepareAllowed: false,
    substitute: t("免审项目实行设计人员承诺", "Designers' commitment where a project is exempt"),
    qualification: needs("drawing_review", "2"),
    qualificationNote: BODY,
    time: t(
      "大型 15 个工作日；中小型 10 个工作日；勘察文件 7 / 5 个工作日",
      "Large 15 working days; medium and small 10; survey documents 7 / 5",
    ),
    fee: EITHER_FEE,
    deliverables: [
      report("施工图设计文件审查合格书", "Certificate of drawing review", "住房城乡建设部令第13号", 5),
      data("审查意见及回复记录", "Review comments and replies", "数字化审图平台格式"),
    ],
    duration: { count: 15, unit: "WD" },
    content:
      "1. 审查是否符合工程建设强制性标准，地基基础和主体结构安全性，消防、人防、绿色建筑与无障碍要求；\n2. 勘察文件一并审查；\n3. 一次性出具审查意见，复审限于回复内容；\n4. 合格的出具审查合格书并上传审图平台。",
    quality: "审查意见注明条文编号，一次性告知；审查人员签字盖执业章；与设计单位无隶属或利害关系。",
    reviewsAuthorsWork: true,
  },
  {
    code: "TJ-ZJ-021",
    name: t("勘察文件审查", "Review of geotechnical survey documents"),
    aliases: ["勘察审查", "岩土勘察报告审查"],
    stage: "construction",
    approvals: [PERMIT],
    approvalDept: DEPARTMENTS.approval,
    competentDept: DEPARTMENTS.housing,
    serviceType: "review",
    stream: "EITHER",
    status: "RETAINED",
    statusNote: t(
      "属施工图设计文件审查的组成部分，不单独委托",
      "A part of the review of construction drawings; not commissioned by itself",
    ),
    partOf: "TJ-ZJ-020",
    legalBasis: [QUALITY_REGULATION, REVIEW_MEASURES],
    grade: "G",
    applicability: t("随施工图设计文件审查一并进行，一项服务不得拆分。", "Done with the review of drawings; one service may not be split."),
    selfPrepareAllowed: false,
    substitute: null,
    qualification: needs("drawing_review", "2"),
    qualificationNote: BODY,
    time: t("7 / 5 个工作日（含在施工图审查内）", "7 / 5 working days, within the review of drawings"),
    fee: EITHER_FEE,
    deliverables: [report("勘察文件审查意见", "Review opinion on survey documents", "住房城乡建设部令第13号", 2)],
    duration: { count: 7, unit: "WD" },
    content: "1. 审查勘察文件是否符合强制性标准；2. 一次性出具审查意见；3. 复审并出具结论。",
    quality: "意见注明条文编号。",
    reviewsAuthorsWork: true,
  },
  {
    code: "TJ-ZJ-022",
    name: t("人防工程施工图审查（单独）", "Separate review of civil defence drawings"),
    aliases: ["人防图审", "人防审图", "人防施工图审查"],
    stage: "construction",
    approvals: [t("人防工程审批", "Approval of civil defence works")],
    approvalDept: DEPARTMENTS.approval,
    competentDept: DEPARTMENTS.defence,
    serviceType: "review",
    stream: "EITHER",
    status: "ABOLISHED",
    statusNote: t(
      "国务院办公厅关于开展工程建设项目审批制度改革试点的通知（国办发〔2018〕33号）：消防、人防等技术审查并入施工图设计文件审查，不再单独进行",
      "国办发〔2018〕33号 (reform of construction approvals): fire and civil defence review are merged into the review of construction drawings and no longer done separately",
    ),
    legalBasis: [
      law("中华人民共和国人民防空法", "Civil Air Defence Law"),
      law("国务院办公厅关于开展工程建设项目审批制度改革试点的通知（国办发〔2018〕33号）", "国办发〔2018〕33号 (joint review)"),
    ],
    grade: "G",
    applicability: t(
      "已取消。人防内容在施工图设计文件审查中一并审查。",
      "Abolished. Civil defence is reviewed within the review of construction drawings.",
    ),
    selfPrepareAllowed: false,
    substitute: t("由施工图设计文件审查（TJ-ZJ-020）涵盖", "Covered by the review of construction drawings (TJ-ZJ-020)"),
    qualification: NONE,
    qualificationNote: t("已取消，不再适用", "Abolished, no longer applies"),
    time: t("已取消", "Abolished"),
    fee: { mode: "BUDGET_OR_MARKET", basis: t("已取消，不得收费", "Abolished; no fee may be charged") },
    deliverables: [],
    duration: { count: 10, unit: "WD" },
    content: "",
    quality: "",
    reviewsAuthorsWork: true,
  },
];
