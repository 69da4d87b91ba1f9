import type { LookKind, LookReason, ToldReason } from "~/domain/access/looks";
import { define, type Lang } from "../define";

type Words = Readonly<Record<LookKind, string>>;

/** What was looked at, as the journal names it. */
export const lookLabels = define({
  zh: {
    "unpublished-commission": "未公布的委托",
    "commission-papers": "委托的非公开材料（异议、合同、成果、付款说明）",
    "admission-file": "入驻档案（含执照、资质证书）",
    people: "单位人员名单",
    account: "个人账号",
    "event-log": "事件日志",
  } satisfies Words as Words,
  en: {
    "unpublished-commission": "A commission not published yet",
    "commission-papers": "Non-public papers of a commission (objections, contract, deliverables, notes on payments)",
    "admission-file": "An admission file with licence and certificates",
    people: "The list of an organisation's people",
    account: "A person's account",
    "event-log": "The event log",
  } satisfies Words as Words,
});

const REASONS = {
  complaint: { zh: "处理投诉或异议", en: "Handling a complaint or an objection" },
  supervision: { zh: "督办、监督检查", en: "Supervision or inspection" },
  "person-request": { zh: "应当事人请求", en: "At the request of whom it concerns" },
  "audit-plan": { zh: "按审计（纪检）计划", en: "By the plan of an audit" },
  fault: { zh: "排查技术故障", en: "Looking into a technical fault" },
  other: { zh: "其他法定职责", en: "Another lawful duty" },
  press: { zh: "办理页面的答复（未另选原因）", en: "The page that answered an act (no reason chosen)" },
} as const satisfies Record<ToldReason, Record<Lang, string>>;

/** Why somebody looked, in words. */
export const lookReasonText = (lang: Lang, reason: ToldReason): string => REASONS[reason][lang];

/** Choices of the form that asks why. */
export const lookReasonOptions = (lang: Lang, reasons: readonly LookReason[]) =>
  reasons.map((value) => ({ value, label: REASONS[value][lang] }));

/** Words of the page that asks why, of who looked at the own records, and of the public counts. */
export const looks = define({
  zh: {
    whyTitle: "为什么查看",
    whyLead: "以下内容不向公众公开。请选择原因，选择后即可查看。",
    what: "内容",
    which: "委托",
    whose: "属于",
    reason: "原因",
    note: "说明",
    noteHint: "选择“其他法定职责”的必须写明；最多 100 字。",
    open: "记录原因并查看",
    holds: (minutes: number) => `原因记入日志：当事人能看到时间、单位、角色和原因。同一对象 ${minutes} 分钟内不再询问。`,
    toldTitle: "原因已记录",
    toldText: (minutes: number) => `${minutes} 分钟内查看这一对象不再询问。`,
    goOn: "继续",
    ownTitle: "谁查看过我的资料",
    ownLead: "政务办和纪检、审计人员查看本单位非公开资料或您的账号的记录。办理本职工作（如格式审查）的查看不另记，见办理记录。",
    caption: "查看记录",
    at: "时间",
    unit: "单位",
    role: "角色",
    about: "委托",
    none: "还没有查看记录",
    noneText: "有人查看本单位的非公开资料或您的账号后，记录出现在这里。",
    countsTitle: "非公开内容查看统计",
    countsDescription: "政务办和纪检、审计人员每月查看非公开内容的次数，按角色、内容和原因统计，可下载。",
    countsLead:
      "政务办和纪检、审计人员查看公众看不到的内容，每次都须选择原因并记入公开日志。同一人在原因有效时间内对同一对象的查看计一次。单条记录只有当事人能看到。",
    countsNot:
      "未计入：办理本人待办的查看（如格式审查、入驻审查），以办理事件为准；查看本单位的人员；政务办的待办和清单（只有名称、状态、期限）。",
    period: "时间",
    wholeYear: (year: string) => `${year}全年`,
    month: "月份",
    times: "次数",
    kind: "查看内容",
    total: "合计",
    months: "按月",
    details: "按角色、内容和原因",
    summary: (n: string) => `所选时间内共 ${n} 次。`,
    noCounts: "所选时间内没有查看记录",
    noCountsText: "换一个时间再试。",
    lines: (month: string, n: string) => `${month} ${n} 次：公开日志中的各行`,
    logHint: "点击次数，可在公开日志中看到这个月的每一次查看（一次一行，对象以匿名编号表示）。刚发生的查看要等写入日志后才列出。",
    link: "非公开内容查看统计：谁、多少次、为什么",
  },
  en: {
    whyTitle: "Why you look",
    whyLead: "What follows is not public. Choose a reason; the page then opens.",
    what: "What",
    which: "Commission",
    whose: "Belongs to",
    reason: "Reason",
    note: "Details",
    noteHint: "Required for another lawful duty; at most 100 characters.",
    open: "Record the reason and open",
    holds: (minutes) =>
      `The reason is recorded: whom it concerns sees time, organisation, role and reason. For ${minutes} minutes you are not asked again about this record.`,
    toldTitle: "The reason is recorded",
    toldText: (minutes) => `For ${minutes} minutes you are not asked again about this record.`,
    goOn: "Continue",
    ownTitle: "Who looked at my records",
    ownLead:
      "Looks of the office and of auditors at your organisation's non-public records and at your account. Looks that the work itself needs, such as a format check, are told by the record of that work.",
    caption: "Looks",
    at: "Time",
    unit: "Organisation",
    role: "Role",
    about: "Commission",
    none: "Nobody has looked yet",
    noneText: "When somebody looks at your organisation's non-public records or at your account, it is listed here.",
    countsTitle: "Looks at non-public records",
    countsDescription: "How often the office and auditors looked at non-public records, by month, role, kind and reason; to download.",
    countsLead:
      "Whoever of the office or of the auditors looks at what the public cannot see chooses a reason, and the look becomes a line of the public log. Looks of one person at one record while the reason holds count once. Single looks are shown to those whom they concern.",
    countsNot:
      "Not counted: looks at what waits for the viewer's own decision (format checks, admission checks), which the event of that work tells; one's own organisation's people; the office's own lists, which hold names, states and deadlines alone.",
    period: "Period",
    wholeYear: (year) => `all of ${year}`,
    month: "Month",
    times: "Looks",
    kind: "What was looked at",
    total: "Total",
    months: "By month",
    details: "By role, kind and reason",
    summary: (n) => `Looks in this period: ${n}.`,
    noCounts: "No look in this period",
    noCountsText: "Choose another period.",
    lines: (month, n) => `${month}, looks: ${n}, as lines of the public log`,
    logHint:
      "The number opens that month's looks in the public log, a line each, with an alias for the record. A look that has just happened is listed once the log has its line.",
    link: "Looks at non-public records: who, how often, why",
  },
});
