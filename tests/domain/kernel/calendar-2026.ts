import { type CalendarYear, calendarOf } from "~/domain/kernel/calendar";
import { shiftDay } from "~/domain/kernel/time";

function range(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** The State Council's notice of 2025-11-04 on the holidays of 2026. */
export const year2026: CalendarYear = {
  year: 2026,
  notice: "国务院办公厅通知 2025-11-04",
  holidays: [
    ...range("2026-01-01", "2026-01-03"),
    ...range("2026-02-15", "2026-02-23"),
    ...range("2026-04-04", "2026-04-06"),
    ...range("2026-05-01", "2026-05-05"),
    ...range("2026-06-19", "2026-06-21"),
    ...range("2026-09-25", "2026-09-27"),
    ...range("2026-10-01", "2026-10-07"),
  ],
  workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};

export const calendar2026 = calendarOf([year2026]);

/** An instant by the clock on the wall in Shanghai: "2026-09-14 10:00". */
export function shanghai(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+08:00`);
}
