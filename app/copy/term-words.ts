import { minuteText } from "~/domain/commission/close-minute";
import type { PostingCheck } from "~/domain/commission/posting";
import type { Section, TermKey } from "~/domain/commission/sections";
import { rule } from "~/domain/rulebook/rules";
import { define } from "./define";

const FROM = minuteText(rule("window.clock_from"));
const TO = minuteText(rule("window.clock_to"));
const DELAY = rule("select.delay");

/** The terms of a commission, as forms, notices and differences name them. */
export const termLabels = define({
  zh: {
    title: "委托名称",
    itemCode: "中介服务事项",
    approvalItem: "关联审批事项",
    projectCode: "投资项目代码",
    content: "服务内容",
    scale: "规模",
    site: "服务地点",
    deliverables: "成果清单",
    quality: "质量要求",
    duration: "服务期限",
    priceFen: "服务费（固定价）",
    feeBasis: "计费依据",
    budgetSource: "预算来源",
    qualificationNote: "机构条件补充说明",
    avoided: "回避单位及原因",
    reportAuthors: "被评审成果的编制单位",
    affiliation: "关联关系声明",
    legalBasis: "委托依据",
    tenderLawApplies: "是否属于依法必须招标的项目",
    tenderLawBasis: "不属于依法必须招标的依据",
    complaintPhone: "投诉电话",
    contactName: "联系科室",
    contactPhone: "联系电话",
    windowWorkingDays: "报名时间",
    closeMinute: "报名截止钟点",
  } satisfies Record<TermKey, string> as Record<TermKey, string>,
  en: {
    title: "Title",
    itemCode: "Service item",
    approvalItem: "Linked approval",
    projectCode: "Investment project code",
    content: "Service content",
    scale: "Scale",
    site: "Place of service",
    deliverables: "Deliverables",
    quality: "Quality standard",
    duration: "Duration",
    priceFen: "Service fee (fixed price)",
    feeBasis: "Fee basis",
    budgetSource: "Budget source",
    qualificationNote: "Notes on the qualification",
    avoided: "Avoided agencies and reasons",
    reportAuthors: "Authors of the work under review",
    affiliation: "Declaration of affiliation",
    legalBasis: "Legal basis for needing the service",
    tenderLawApplies: "Must it be tendered by law?",
    tenderLawBasis: "Why no tender is required by law",
    complaintPhone: "Complaints telephone",
    contactName: "Contact section",
    contactPhone: "Contact telephone",
    windowWorkingDays: "Registration window",
    closeMinute: "Closing time of day",
  } satisfies Record<TermKey, string> as Record<TermKey, string>,
});

/** What a field's hint says. */
export const termHints = define({
  zh: {
    title: "写清项目和服务，不超过 40 个字为宜，例如“××产业园项目环评报告书技术评估”。",
    approvalItem: "这项服务用于哪一项审批。",
    projectCode: "没有项目代码的可以不填。",
    content: "要做什么、做到什么程度。已填入的文字请按本项目修改。",
    scale: "数量和单位，例如“报告书 1 份，约 320 页”。机构据此判断工作量。",
    quality: "成果应符合的标准和结论要求，验收时以此为准。",
    deliverables: "逐项写明名称、形式、份数和标准，验收时逐项核对。空行不计。",
    site: "现场踏勘、取样或会议的地点；不去现场的写“不需到场”。",
    duration: "自合同签订之日起算。",
    windowWorkingDays: (min: number) => `自发布之时起算，不少于 ${min} 个工作日。审核、审查再慢也不会缩短报名时间。`,
    closeMinute: `在 ${FROM} 至 ${TO} 之间。截止后 ${DELAY} 分钟摇号。`,
    priceFen: "随机选取（摇号）的，此价即合同价，不再议价。由本部门预算支付，不得向申请人收取。",
    feeBasis: "价格怎样得出：文件、定额或比价情况。",
    budgetSource: "预算科目或项目名称和编号。",
    qualificationNote: "对法定资质的说明。不得另设门槛，也不得指定机构。",
    avoided: "与本项目有利害关系、不能参加的机构。逐家写明原因，原因会公开。",
    reportAuthors: "编制单位自动回避，不得评审自己的成果。",
    affiliation: "本部门与可能报名的机构之间有无隶属、举办、挂靠或其他利害关系。",
    legalBasis: "哪一条规定要求部门办理这项服务。已按事项填入。",
    tenderLawApplies: "依法必须招标的，不得以摇号方式确定。",
    tenderLawBasis: "例如：单项合同估算价不足 100 万元。写明估算价的，应与服务费一致；改服务费时随之更新。",
    complaintPhone: "写单位公开电话，公告中公布。",
    contactName: "只写科室，不写个人姓名。",
    contactPhone: "写办公电话，不写个人手机。",
  },
  en: {
    title: "Project and service, best within 40 characters; written in Chinese, since the notice is published in Chinese.",
    approvalItem: "The approval for which this service is needed.",
    projectCode: "Leave empty when there is none.",
    content: "What is to be done and how far. Adapt what is filled in to this project.",
    scale: "Quantity and unit, such as “one report, about 320 pages”. Agencies judge the work by it.",
    quality: "The standards that the deliverables meet; acceptance is judged by them.",
    deliverables: "Name, form, number of copies and standard of each; they are checked one by one on acceptance. Empty rows do not count.",
    site: "Where the site visit, sampling or meeting takes place; say so if nobody needs to come.",
    duration: "Counts from the day the contract is signed.",
    windowWorkingDays: (min) => `From the publication, at least ${min} working days. A slow approver never shortens it.`,
    closeMinute: `Between ${FROM} and ${TO}. The draw follows ${DELAY} minutes after the close.`,
    priceFen:
      "With a random draw this is the contract price; it is not negotiated. Paid from this department's budget, never charged to the applicant.",
    feeBasis: "How the price was found: a document, a tariff, or quotations.",
    budgetSource: "Name and number of the budget item.",
    qualificationNote: "Notes on the statutory qualification. No threshold may be added and no agency named.",
    avoided: "Agencies with an interest in this project, which may not take part. The reason for each is published.",
    reportAuthors: "Authors are avoided automatically: nobody reviews an own report.",
    affiliation: "Whether this department is tied to any agency that might enter: subordination, sponsorship or another interest.",
    legalBasis: "The rule by which the department needs this service. Filled in from the item.",
    tenderLawApplies: "What must be tendered by law may not be decided by lot.",
    tenderLawBasis:
      "For example: the single contract stays below CNY 1,000,000. An amount stated as the estimate (估算价 … 元) is the service fee, and follows it when it changes.",
    complaintPhone: "A public number of the organisation; it stands in the notice.",
    contactName: "A section of the organisation, not a person's name.",
    contactPhone: "An office number, not a personal mobile.",
  },
});

export const sectionTitles = define({
  zh: {
    basics: "基本信息",
    content: "需求与规模",
    deliverables: "成果清单",
    schedule: "地点与时间",
    price: "价格与预算",
    agencies: "机构条件与回避",
    legal: "依据与合规",
    attachments: "附件",
    contact: "联系与投诉",
  } satisfies Record<Section, string> as Record<Section, string>,
  en: {
    basics: "Basics",
    content: "Need and scale",
    deliverables: "Deliverables",
    schedule: "Place and time",
    price: "Price and budget",
    agencies: "Agencies: qualification and avoidance",
    legal: "Legal basis",
    attachments: "Attachments",
    contact: "Contact and complaints",
  } satisfies Record<Section, string> as Record<Section, string>,
});

/** The checks that every posting passes by rule, as approver and office read them. */
export const checkLabels = define({
  zh: {
    itemPostable: "事项在清单内，可由部门委托",
    complete: "公告内容齐全",
    belowThreshold: "金额低于采购限额和招标限额",
    outsideTenderLaw: "不属于依法必须招标的项目，已写明依据",
    windowAllowed: "报名时间和截止钟点符合规则",
    avoidanceStated: "回避单位均有原因；编制单位已列明并自动回避",
  } satisfies Record<PostingCheck, string> as Record<PostingCheck, string>,
  en: {
    itemPostable: "The item is on the list and may be commissioned by a department",
    complete: "The notice is complete",
    belowThreshold: "The amount is below the procurement and tender thresholds",
    outsideTenderLaw: "No tender is required by law, with its basis",
    windowAllowed: "Window and closing time keep the rules",
    avoidanceStated: "Every avoidance has its reason; authors are named and avoided",
  } satisfies Record<PostingCheck, string> as Record<PostingCheck, string>,
});
