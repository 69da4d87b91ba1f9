import type { Grade } from "../rulebook/row";
import { t } from "./build";
import type { Bilingual } from "./item";

/** Something that nobody may demand of an applicant, with the document that ended it and what applies instead. */
export type AbolishedItem = {
  readonly key: string;
  readonly name: Bilingual;
  /** Each document with how far it has been checked. */
  readonly bases: readonly { readonly text: Bilingual; readonly grade: Grade }[];
  readonly instead: Bilingual;
};

const CANGZHOU = { text: t("沧州市行政审批中介服务清理规范清单", "Cangzhou cleaning list of intermediary services"), grade: "S" } as const;
const national = (zh: string, en: string) => ({ text: t(zh, en), grade: "G" }) as const;

/** The negative list (market §5.6). Documents of grade G are to be read again by the legal unit. */
export const NEGATIVE_LIST: readonly AbolishedItem[] = [
  {
    key: "lightning-disaster-risk",
    name: t("雷电灾害风险评估", "Lightning disaster risk assessment"),
    bases: [
      national(
        "国务院清理规范行政审批中介服务事项的决定（国发〔2015〕58号）",
        "State Council decision on intermediary services (国发〔2015〕58号)",
      ),
      CANGZHOU,
    ],
    instead: t(
      "不再要求。确需评估的，由审批部门委托并付费",
      "No longer asked. Where an assessment is really needed, the approval department commissions and pays it",
    ),
  },
  {
    key: "eia-evaluation-charged",
    name: t("向申请人收费的环境技术评估", "Environmental technical evaluation charged to the applicant"),
    bases: [national("建设项目环境保护管理条例第九条", "Construction Project Environmental Protection Regulation, Art. 9"), CANGZHOU],
    instead: t("技术评估由审批部门委托，费用由部门承担（TJ-ZJ-002）", "The approval department commissions and pays it (TJ-ZJ-002)"),
  },
  {
    key: "medical-institution-environment",
    name: t("医疗机构设置环境评估", "Environmental assessment for setting up a medical institution"),
    bases: [CANGZHOU],
    instead: t(
      "不作为医疗机构设置的前置条件；建设项目环评按分类管理名录办理",
      "No precondition of setting up; the project's EIA follows the classification list",
    ),
  },
  {
    key: "stability-outside-major",
    name: t("重大项目以外的社会稳定风险评估", "Social stability risk assessment outside major projects"),
    bases: [
      national(
        "重大固定资产投资项目社会稳定风险评估暂行办法（发改投资〔2012〕2492号）：仅限重大项目",
        "Interim Measures 发改投资〔2012〕2492号: major projects only",
      ),
      CANGZHOU,
    ],
    instead: t("非重大项目不得要求", "May not be asked of other projects"),
  },
  {
    key: "civil-defence-drawings",
    name: t("单独的人防工程施工图审查", "Separate review of civil defence drawings"),
    bases: [
      national(
        "国务院办公厅关于开展工程建设项目审批制度改革试点的通知（国办发〔2018〕33号）",
        "国办发〔2018〕33号 (joint review of drawings)",
      ),
    ],
    instead: t("并入施工图设计文件审查（TJ-ZJ-020）", "Merged into the review of construction drawings (TJ-ZJ-020)"),
  },
  {
    key: "covered-by-regional-assessment",
    name: t(
      "区域评估已覆盖的单项评估（水土保持、土壤、地震、地质灾害、文物、洪水、水资源）",
      "Single assessments that a regional assessment covers (conservation, soil, seismic, hazards, heritage, flood, water)",
    ),
    bases: [
      national(
        "国务院办公厅关于全面开展工程建设项目审批制度改革的实施意见（国办发〔2019〕11号）",
        "国办发〔2019〕11号 (reform of construction approvals)",
      ),
    ],
    instead: t("直接使用区域评估成果，不得要求重复评估", "The regional result is used; no repeated assessment"),
  },
  {
    key: "forced-project-application",
    name: t("强制委托中介机构编制项目申请书", "Forced commissioning of a project application report"),
    bases: [national("企业投资项目核准和备案管理条例（国务院令第673号）", "Order 673 on approval and filing of enterprise investment")],
    instead: t("企业可自行编制，任何单位不得强制委托（TJ-ZJ-031）", "The enterprise may write it by itself (TJ-ZJ-031)"),
  },
];
