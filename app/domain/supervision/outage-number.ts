import { toShanghai } from "../kernel/time";

/** The year by which a certificate of an outage is numbered: that of its end, in Asia/Shanghai. */
export function certificateYear(until: Date): number {
  return toShanghai(until).year;
}

/** ZD-2026-0001: a certificate of 中断 (market §18.2). */
export function certificateNumber(year: number, count: number): string {
  return `ZD-${year}-${String(count).padStart(4, "0")}`;
}

/** Whether a text has the form of a certificate's number. */
export function isCertificateNumber(text: string): boolean {
  return /^ZD-\d{4}-\d{4,}$/.test(text);
}
