import { toShanghai } from "../kernel/time";

/** The year by which a commission is numbered: that of its first submission, in Asia/Shanghai. */
export function numberYear(at: Date): number {
  return toShanghai(at).year;
}

/** MX-2026-000123. */
export function commissionNumber(year: number, count: number): string {
  return `MX-${year}-${String(count).padStart(6, "0")}`;
}

/** Whether a text has the form of a commission's number. */
export function isCommissionNumber(text: string): boolean {
  return /^MX-\d{4}-\d{6,}$/.test(text);
}
