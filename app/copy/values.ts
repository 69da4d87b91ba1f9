import { dueDay } from "~/domain/kernel/calendar";
import { FILE_ENDINGS } from "~/domain/kernel/file-kinds";
import { yuanText } from "~/domain/kernel/money";
import { atTime, type DateKey, dateKey, isDateKey, toShanghai } from "~/domain/kernel/time";
import type { Lang } from "./define";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const WEEKDAYS = {
  zh: ["日", "一", "二", "三", "四", "五", "六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;

/** 2026年12月1日 / 1 Dec 2026, in Asia/Shanghai. */
export function formatDate(lang: Lang, date: Date): string {
  const { year, month, day } = toShanghai(date);
  return lang === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The same for a day given as YYYY-MM-DD. */
export function formatDay(lang: Lang, key: DateKey): string {
  return formatDate(lang, atTime(key));
}

/** The day that a refusal's detail carries, as its sentence says it; a text that is no day stays as it is. */
export function detailDay(lang: Lang, value: string | number | undefined): string {
  const text = String(value ?? "");
  return isDateKey(text) ? formatDay(lang, text) : text;
}

/** 12月1日 / 1 Dec: for lists, where the year is known. */
export function formatShortDate(lang: Lang, date: Date): string {
  const { month, day } = toShanghai(date);
  return lang === "zh" ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`;
}

/** 10:00, in Asia/Shanghai; the same in both languages. */
export function formatTime(date: Date): string {
  const { hour, minute } = toShanghai(date);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** 2026年12月1日 10:00 / 1 Dec 2026, 10:00. */
export function formatDateTime(lang: Lang, date: Date): string {
  return lang === "zh" ? `${formatDate(lang, date)} ${formatTime(date)}` : `${formatDate(lang, date)}, ${formatTime(date)}`;
}

/** 2026年12月1日 10:00:05 / 1 Dec 2026, 10:00:05: for what is measured. */
export function formatSecond(lang: Lang, date: Date): string {
  return `${formatDateTime(lang, date)}:${String(toShanghai(date).second).padStart(2, "0")}`;
}

/** 12月1日 10:00 / 1 Dec, 10:00. */
export function formatShortDateTime(lang: Lang, date: Date): string {
  return lang === "zh" ? `${formatShortDate(lang, date)} ${formatTime(date)}` : `${formatShortDate(lang, date)}, ${formatTime(date)}`;
}

const AGO = [
  { ms: 86_400_000, zh: "天", en: "day" },
  { ms: 3_600_000, zh: "小时", en: "hour" },
  { ms: 60_000, zh: "分钟", en: "minute" },
] as const;

/** 3 分钟前 / 3 minutes ago from milliseconds; within the first minute, just now. For what a clock of its own measures. */
export function formatAgo(lang: Lang, ms: number): string {
  const unit = AGO.find((each) => ms >= each.ms);
  if (!unit) return lang === "zh" ? "刚刚" : "just now";
  const n = Math.floor(ms / unit.ms);
  return lang === "zh" ? `${n} ${unit.zh}前` : `${n} ${unit.en}${n === 1 ? "" : "s"} ago`;
}

/** 星期一 / Mon. */
export function formatWeekday(lang: Lang, date: Date): string {
  const { weekday } = toShanghai(date);
  return lang === "zh" ? `星期${WEEKDAYS.zh[weekday]}` : `${WEEKDAYS.en[weekday]}`;
}

/** A deadline: the last day where the term ends at 24:00, day and minute where it ends at a clock minute. */
export function formatDue(lang: Lang, due: Date): string {
  const last = dueDay(due);
  return last === dateKey(due) ? formatDateTime(lang, due) : formatDay(lang, last);
}

/** The same as a list says it, where the year is known. */
export function formatShortDue(lang: Lang, due: Date): string {
  const last = dueDay(due);
  return last === dateKey(due) ? formatShortDateTime(lang, due) : formatShortDate(lang, atTime(last));
}

/** The endings that a kind's first one stands for. */
const OTHER_ENDINGS: readonly string[] = Object.values(FILE_ENDINGS).flatMap(([, ...others]) => others);

/** Kinds of files as people read them: PDF、OFD、DOCX … with JPEG told once. */
export function kindsText(lang: Lang, kinds: readonly string[]): string {
  const told = kinds.filter((kind) => !OTHER_ENDINGS.includes(kind)).map((kind) => kind.toUpperCase());
  return told.join(lang === "zh" ? "、" : ", ");
}

/** ¥92,000.00 / CNY 92,000.00 from fen. */
export function formatFen(lang: Lang, fen: number): string {
  return lang === "zh" ? `¥${yuanText(fen)}` : `CNY ${yuanText(fen)}`;
}

/** 剩 3 个工作日 / 3 working days left; the last day says so. */
export function formatRemaining(lang: Lang, workingDays: number): string {
  if (workingDays <= 0) return lang === "zh" ? "今日到期" : "Due today";
  if (lang === "zh") return `剩 ${workingDays} 个工作日`;
  return workingDays === 1 ? "1 working day left" : `${workingDays} working days left`;
}

/** 逾期 2 个工作日 / 2 working days late; on the days off right after the end, only that it is late. */
export function formatLate(lang: Lang, workingDays: number): string {
  if (workingDays <= 0) return lang === "zh" ? "已逾期" : "Overdue";
  if (lang === "zh") return `逾期 ${workingDays} 个工作日`;
  return workingDays === 1 ? "1 working day late" : `${workingDays} working days late`;
}

/** 5 个工作日 / 5 working days. */
export function formatWorkingDays(lang: Lang, n: number): string {
  if (lang === "zh") return `${n} 个工作日`;
  return n === 1 ? "1 working day" : `${n} working days`;
}

/** 1,234: a count, grouped by thousands in both languages. */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 待 2027 年日历 / awaiting the 2027 calendar: in the place of a date that reaches into a year not loaded. */
export function formatAwaitingCalendar(lang: Lang, year: number): string {
  return lang === "zh" ? `待 ${year} 年日历` : `awaiting the ${year} calendar`;
}
