import type { ServiceItem } from "~/domain/catalogue/item";
import type { CommissionTerms } from "~/domain/commission/terms";
import { ok } from "~/domain/kernel/decision";
import { carriedOf } from "~/domain/selection/carried";

const words = (zh: string, en: string) => ({ zh, en });

/** A review item of a department, complete. */
export const reviewItem: ServiceItem = {
  code: "TJ-ZJ-002",
  name: words("环境影响评价技术评估", "Technical assessment of environmental impact reports"),
  aliases: [],
  stage: "initiation",
  approvals: [words("建设项目环境影响评价文件审批", "Approval of environmental impact documents")],
  approvalDept: words("区行政审批局", "District Administrative Approval Bureau"),
  competentDept: words("区生态环境局", "District Ecology and Environment Bureau"),
  serviceType: "assess",
  stream: "DEPT",
  status: "CONVERTED",
  legalBasis: [
    { law: words("建设项目环境保护管理条例", "Regulation on Environmental Protection of Construction Projects"), articles: "9" },
  ],
  grade: "G",
  applicability: words("审批需要技术评估时", "When the approval needs a technical assessment"),
  selfPrepareAllowed: false,
  substitute: null,
  qualification: { kind: "NONE" },
  qualificationNote: words("技术机构，不得为编制单位", "A technical body other than the author"),
  time: words("10–20 个工作日", "10–20 working days"),
  fee: { mode: "BUDGET", basis: words("由部门预算支付", "From the department's budget") },
  deliverables: [{ name: words("技术评估报告", "Assessment report"), form: "纸质盖章件及 PDF 电子件", copies: 4, standard: "HJ 2.1" }],
  duration: { count: 15, unit: "WD" },
  content: "对报告书进行技术评估，提出评估意见。",
  quality: "结论明确，依据充分。",
  reviewsAuthorsWork: true,
};

export const plainItem: ServiceItem = { ...reviewItem, code: "TJ-ZJ-030", reviewsAuthorsWork: false };

export const terms: CommissionTerms = {
  title: "示范新材料产业园项目环评报告书技术评估",
  itemCode: reviewItem.code,
  approvalItem: "建设项目环境影响评价文件审批",
  projectCode: "2609-120000-04-01-123456",
  content: "对报告书进行技术评估，提出评估意见。",
  scale: "报告书 1 份，约 320 页",
  site: "天津市示范区新材料产业园",
  deliverables: [{ name: "技术评估报告", form: "纸质盖章件及 PDF 电子件", copies: 4, standard: "HJ 2.1" }],
  quality: "结论明确，依据充分。",
  duration: { count: 15, unit: "WD" },
  priceFen: 9_200_000,
  feeBasis: "由部门预算支付",
  budgetSource: "2026 年部门预算 环评技术评估费",
  higherGrade: false,
  qualificationNote: "",
  avoided: [],
  reportAuthors: [{ uscc: "91120199MA0000001X", name: "示范环科咨询有限公司" }],
  affiliation: "none",
  legalBasis: "建设项目环境保护管理条例 第 9 条",
  tenderLawApplies: false,
  tenderLawBasis: "单项合同估算价不足 100 万元",
  complaintPhone: "022-00001234",
  contactName: "环境审批科",
  contactPhone: "022-00001235",
  windowWorkingDays: 3,
  closeMinute: "10:00",
};

/** Judged on the first morning of the demonstration. */
export const method = carriedOf("RANDOM").posting;

export const context = { item: ok(reviewItem), isRelist: false, method, isOffered: true, now: new Date("2026-09-14T01:00:00Z") } as const;
