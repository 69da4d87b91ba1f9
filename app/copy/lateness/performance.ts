import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import { define, type Lang } from "../define";

type Marks = Readonly<Record<PerformanceMark, string>>;

/** What a list of commissions is narrowed to by how they were accepted and paid. */
export const markLabels = define({
  zh: {
    accepted: "已验收",
    "accepted-in-time": "按时验收",
    "paid-in-time": "按时付款",
    "paid-late": "逾期付款",
    "was-late": "曾逾期",
  } satisfies Marks as Marks,
  en: {
    accepted: "accepted",
    "accepted-in-time": "accepted in time",
    "paid-in-time": "paid in time",
    "paid-late": "paid late",
    "was-late": "was late",
  } satisfies Marks as Marks,
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** 2026年 / 2026年9月 from `2026` and `2026-09`. */
export function periodText(lang: Lang, key: string): string {
  const [year = "", month] = key.split("-");
  if (!month) return lang === "zh" ? `${year}年` : year;
  return lang === "zh" ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const days = (n: number): string => (Math.round(n * 10) / 10).toString();

/** Words of 付款与履约情况 and of a department's own page there. */
export const performance = define({
  zh: {
    title: "付款与履约情况",
    description: "各部门的委托、流标、验收用时、按时付款和逾期，逐项可查，可下载。",
    lead: "按委托发布的时间统计；点击数字即可查看所计的委托。“目前逾期”与发布时间无关。",
    of: (name: string) => `${name}：付款与履约情况`,
    period: "发布时间",
    wholeYear: (year: string) => `${year}全年`,
    department: "部门",
    month: "发布月份",
    published: "委托",
    failed: "流标",
    accepted: "验收（平均用时）",
    averageDays: (n: number) => `平均 ${days(n)} 天`,
    paid: "按时付款",
    paidLate: "逾期付款",
    percent: (n: number) => `${n}%`,
    overdue: "目前逾期",
    longest: "最长逾期",
    total: "合计",
    figureOf: (who: string, what: string, n: string) => `${who} ${what} ${n}`,
    summaryPaid: (inTime: string, late: string, percent: number) =>
      `已到付款期限的委托中，按时付款 ${inTime} 项，逾期付款 ${late} 项，按时率 ${percent}%。`,
    summaryNoPayment: "所选时间内发布的委托均未到付款期限。",
    summaryOverdue: (n: string) => `目前有 ${n} 项委托逾期，最长的一项：`,
    summaryNoOverdue: "目前没有逾期的委托。",
    wholeTime: "历年合计",
    byMonth: "按发布月份",
    wasLate: "曾逾期的委托",
    noneYet: "该部门还没有公开的委托",
    phone: "电话",
    columns: {
      uscc: "统一社会信用代码",
      failedShare: "流标率（%）",
      accepted: "验收",
      acceptedInTime: "按时验收",
      acceptedDays: "平均验收用时（天）",
      paidShare: "按时付款率（%）",
      longestDays: "最长逾期（工作日）",
      longestWhat: "最长逾期事项",
      number: "编号",
    },
  },
  en: {
    title: "Payment and performance",
    description:
      "Department by department: commissions, failed ones, days to acceptance, paid on time, overdue. Each number opens its list.",
    lead: "Counted by when a commission was published; each number opens the commissions it counts. What is overdue now is counted whenever it was published.",
    of: (name) => `${name}: payment and performance`,
    period: "Published in",
    wholeYear: (year) => `all of ${year}`,
    department: "Department",
    month: "Published in",
    published: "Commissions",
    failed: "Failed",
    accepted: "Accepted",
    averageDays: (n) => `avg. ${days(n)} days`,
    paid: "Paid on time",
    paidLate: "Paid late",
    percent: (n) => `${n}%`,
    overdue: "Overdue now",
    longest: "Longest overdue",
    total: "All departments",
    figureOf: (who, what, n) => `${who}, ${what}: ${n}`,
    summaryPaid: (inTime, late, percent) =>
      `Of the payments that have come due, ${inTime} were made on time and ${late} late: ${percent}% on time.`,
    summaryNoPayment: "No payment for the commissions published in this period has come due.",
    summaryOverdue: (n) => `Commissions overdue now: ${n}. The longest:`,
    summaryNoOverdue: "Nothing is overdue now.",
    wholeTime: "All years",
    byMonth: "By month of publication",
    wasLate: "Commissions once late",
    noneYet: "This department has no published commission yet",
    phone: "Telephone",
    columns: {
      uscc: "Unified social credit code",
      failedShare: "Failed (%)",
      accepted: "Accepted",
      acceptedInTime: "Accepted on time",
      acceptedDays: "Days to acceptance on average",
      paidShare: "Paid on time (%)",
      longestDays: "Longest overdue (working days)",
      longestWhat: "What is longest overdue",
      number: "Number",
    },
  },
});
