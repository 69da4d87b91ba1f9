import type { CalendarYear } from "./calendar";
import { type Decision, ok, refused } from "./decision";
import { isDateKey, weekdayOf } from "./time";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

/**
 * A calendar year from a parsed data file {year, notice, holidays[], workdays[]}. Refusal `calendar.invalid` {what}: a missing
 * field, a day that does not exist or belongs to another year, a worked weekend day that is no weekend, or a day in both lists.
 * WDR6: a year comes with the number of its notice.
 */
export function parseCalendarYear(value: unknown): Decision<CalendarYear> {
  const bad = (what: string | number) => refused("calendar.invalid", { what });
  if (!isRecord(value)) return bad("{}");
  const { year, notice, holidays, workdays } = value;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 2200) return bad("year");
  if (typeof notice !== "string" || notice.trim() === "") return bad("notice");
  if (!isTextList(holidays) || holidays.length === 0) return bad("holidays");
  if (!isTextList(workdays)) return bad("workdays");
  for (const day of [...holidays, ...workdays]) {
    if (!isDateKey(day) || Number(day.slice(0, 4)) !== year) return bad(day);
  }
  for (const day of workdays) {
    if (holidays.includes(day)) return bad(day);
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) return bad(day);
  }
  return ok({
    year,
    notice,
    holidays: [...new Set(holidays)].sort(),
    workdays: [...new Set(workdays)].sort(),
  });
}
