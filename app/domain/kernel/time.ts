/** China keeps one time zone without summer time, so the offset is a constant and the machine's zone never matters. */
const OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A calendar day in Asia/Shanghai, "2026-09-14". Sorts and compares as text. */
export type DateKey = string;

/** What the clock on the wall in Shanghai shows; month 1–12, weekday 0 (Sunday) – 6. */
export type ShanghaiParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
};

/** Wall-clock parts of an instant in Asia/Shanghai. */
export function toShanghai(date: Date): ShanghaiParts {
  const shifted = new Date(date.getTime() + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    weekday: shifted.getUTCDay(),
  };
}

/** The instant of a wall-clock moment in Asia/Shanghai; parts left out are zero. Values past their range carry over (hour 24 = next midnight). */
export function fromShanghai(parts: { year: number; month: number; day: number; hour?: number; minute?: number; second?: number }): Date {
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0) - OFFSET_MS);
}

/** The day in Asia/Shanghai that holds the instant: "YYYY-MM-DD". */
export function dateKey(date: Date): DateKey {
  return new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** 00:00 in Asia/Shanghai of a day, plus hours and minutes. The key must be a real day (see isDateKey). */
export function atTime(key: DateKey, hour = 0, minute = 0): Date {
  return new Date(Date.parse(`${key}T00:00:00Z`) - OFFSET_MS + (hour * 60 + minute) * 60_000);
}

/** Whether the text is a real day written YYYY-MM-DD. */
export function isDateKey(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day n calendar days later (earlier when negative). */
export function shiftDay(key: DateKey, days: number): DateKey {
  return new Date(Date.parse(`${key}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: DateKey, to: DateKey): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Weekday of a day: 0 (Sunday) – 6 (Saturday). */
export function weekdayOf(key: DateKey): number {
  return new Date(`${key}T00:00:00Z`).getUTCDay();
}

/** The instant as artefacts write it: ISO 8601, whole seconds (cut, not rounded), "Z". */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
