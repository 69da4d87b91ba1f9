import { data, EITHER_FEE, law, MARKET_FEE, NONE, needs, report, t } from "../build";
import { DEPARTMENTS } from "../departments";
import type { ServiceItem } from "../item";

const HERITAGE_LAW = ["中华人民共和国文物保护法（2024年修订）", "Cultural Relics Protection Law (2024 revision)"] as const;

/** Items 48–50: heritage and trees. Grade G: articles to be read again before publication. */
export const HERITAGE_AND_TREE_ITEMS: readonly ServiceItem[] = [
  {
    code: "TJ-ZJ-048",
    name: t("考古调查、勘探", "Archaeological survey and exploration"),
    aliases: ["考古勘探", "文物勘探", "考古调查"],
    stage: "planning",
    approvals: [t("大型基本建设工程用地、土地出让前的考古", "Archaeology before large works or the grant of land")],
    approvalDept: DEPARTMENTS.culture,
    competentDept: DEPARTMENTS.culture,
    serviceType: "survey",
    stream: "DEPT",
    status: "RETAINED",
    informationOnly: t(
      "由省级文物行政部门组织从事考古发掘的单位开展（文物保护法第四十三条）",
      "the provincial heritage authority organises it with an archaeological body (Cultural Relics Protection Law, Art. 43)",
    ),
    legalBasis: [law(...HERITAGE_LAW, "43")],
    grade: "G",
    applicability: t(
      "大型基本建设工程及可能埋藏文物的土地；实行先考古、后出让。",
      "Large works and land that may hold relics; archaeology comes before the grant.",
    ),
    selfPrepareAllowed: false,
    substitute: t("区域考古评估成果可使用", "Regional archaeological results may be used"),
    qualification: needs("archaeology"),
    qualificationNote: t("取得考古发掘资质的单位", "A body qualified for archaeological excavation"),
    time: t("20–60 个工作日", "20–60 working days"),
    fee: {
      mode: "BUDGET",
      basis: t(
        "费用纳入土地成本或财政预算，不由受让人另行承担",
        "Part of the land cost or the public budget, not charged to the acquirer separately",
      ),
    },
    deliverables: [report("考古调查、勘探报告", "Archaeological report", "考古勘探工作规程", 3)],
    duration: { count: 40, unit: "WD" },
    content: "1. 地面踏查；2. 普探与重点勘探；3. 编制勘探报告。",
    quality: "符合考古勘探工作规程。",
    reviewsAuthorsWork: false,
  },
  {
    code: "TJ-ZJ-049",
    name: t("文物保护工程方案、文物影响评估编制", "Heritage conservation plan or heritage impact assessment"),
    aliases: ["文物影响评估", "文物保护方案", "文评"],
    stage: "planning",
    approvals: [
      t("文物保护单位保护范围、建设控制地带内建设工程许可", "Permit to build in protected or controlled areas of a heritage site"),
    ],
    approvalDept: DEPARTMENTS.approval,
    competentDept: DEPARTMENTS.culture,
    serviceType: "compile",
    stream: "APPLICANT",
    status: "RETAINED",
    legalBasis: [law(...HERITAGE_LAW)],
    grade: "G",
    applicability: t(
      "保护范围、建设控制地带内的建设工程；区域评估覆盖的可引用成果。",
      "Works in the protected or controlled area; regional results may be used.",
    ),
    selfPrepareAllowed: false,
    substitute: t("区域文物影响评估成果可引用", "Regional heritage assessments may be used"),
    qualification: needs("heritage_design", "C"),
    qualificationNote: t(
      "保护工程设计须文物保护工程勘察设计资质，等级与文物保护单位级别相应",
      "Design needs the heritage design qualification, of a grade that fits the site",
    ),
    time: t("20–30 个工作日", "20–30 working days"),
    fee: MARKET_FEE,
    deliverables: [report("文物保护方案（影响评估报告）", "Conservation plan or impact report", "文物保护工程设计文件编制深度要求")],
    duration: { count: 25, unit: "WD" },
    content: "1. 文物本体与环境勘察；2. 影响分析或保护设计；3. 保护与监测措施；4. 配合审批修改。",
    quality: "符合编制深度要求，影响结论明确。",
    reviewsAuthorsWork: false,
  },
  {
    code: "TJ-ZJ-050",
    name: t("古树名木迁移保护方案、树木移植论证", "Plan for moving protected trees; argument for transplanting"),
    aliases: ["古树迁移", "树木移植论证", "树木砍伐论证"],
    stage: "construction",
    approvals: [t("砍伐、迁移城市树木及古树名木移植许可", "Permit to fell or move urban and ancient trees")],
    approvalDept: DEPARTMENTS.approval,
    competentDept: DEPARTMENTS.city,
    serviceType: "consult",
    stream: "EITHER",
    status: "RETAINED",
    legalBasis: [
      law("城市绿化条例", "Urban Greening Regulation"),
      law("古树名木保护条例（2025年）", "Regulation on Ancient and Famous Trees (2025)"),
    ],
    grade: "G",
    applicability: t(
      "迁移古树名木或大量移植城市树木的；零星移植只需说明。",
      "Moving protected trees or many urban trees; a note suffices for a few.",
    ),
    selfPrepareAllowed: true,
    substitute: null,
    qualification: NONE,
    qualificationNote: t(
      "法律未设定资质要求；须有园林、林业专业技术人员论证",
      "The law requires no qualification; arborists argue the case",
    ),
    time: t("10 个工作日", "10 working days"),
    fee: EITHER_FEE,
    deliverables: [
      report("迁移保护方案（论证报告）", "Plan or argument", "GB/T 51168、LY/T 3073", 3),
      data("树木现状测绘与影像", "Survey and photographs of the trees", "逐株编号、定位"),
    ],
    duration: { count: 10, unit: "WD" },
    content:
      "1. 逐株现状调查与健康评估；\n2. 避让、原地保护与迁移方案比选；\n3. 编制移植技术方案、养护与应急措施；\n4. 组织不少于三名园林专家论证并修改完善。",
    quality: "逐株建档；优先原地保护，迁移理由充分；成活保障期不少于三年。",
    reviewsAuthorsWork: false,
  },
];
