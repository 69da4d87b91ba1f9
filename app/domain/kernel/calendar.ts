import { type Decision, ok, refused } from "./decision";
import { atTime, type DateKey, dateKey, shiftDay, toShanghai, weekdayOf } from "./time";

/** One year of the official calendar: days off on weekdays or inside a holiday, and weekend days that are worked (调休). */
export type CalendarYear = {
  readonly year: number;
  /** Number of the State Council's notice. */
  readonly notice: string;
  readonly holidays: readonly DateKey[];
  readonly workdays: readonly DateKey[];
  /** What the year said before it was corrected, oldest first. */
  readonly earlier?: readonly EarlierYear[];
};

/** Days of the year before or after that a notice names beside its own: the last days of December, the first of January. */
export type ReachedOver = Pick<CalendarYear, "year" | "holidays" | "workdays">;

/** A year as its notice tells it, with what it changes in the years beside it. */
export type CalendarNotice = CalendarYear & { readonly over?: readonly ReachedOver[] };

/** A year as it stood until a correction; `until` in milliseconds of the site's time. */
export type EarlierYear = Pick<CalendarYear, "notice" | "holidays" | "workdays"> & { readonly until: number };

/** The loaded years; a year that is not loaded is never guessed (WDR6). */
export type Calendar = { readonly years: ReadonlyMap<number, CalendarYear> };

/** A calendar from its years. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  return { years: new Map(years.map((year) => [year.year, year])) };
}

/** After this hour an event belongs to the next working day (WDR2). */
const OFFICE_CLOSES = 17;
const OFFICE_OPENS = 9;

/** Whether a day is worked. Refusal `calendar.missing` {year}. WDR6. */
export function isWorkingDayKey(calendar: Calendar, key: DateKey): Decision<boolean> {
  const number = Number(key.slice(0, 4));
  const year = calendar.years.get(number);
  if (!year) return refused("calendar.missing", { year: number });
  if (year.workdays.includes(key)) return ok(true);
  if (year.holidays.includes(key)) return ok(false);
  const weekday = weekdayOf(key);
  return ok(weekday !== 0 && weekday !== 6);
}

/** Whether the instant falls on a working day in Asia/Shanghai. Refusal `calendar.missing` {year}. WDR6. */
export function isWorkingDay(calendar: Calendar, date: Date): Decision<boolean> {
  return isWorkingDayKey(calendar, dateKey(date));
}

/** The n-th working day after a day (n ≥ 1), or, for n = 0, the day itself or the first working day after it. */
export function workingDayAfter(calendar: Calendar, key: DateKey, n: number): Decision<DateKey> {
  let day = n === 0 ? key : shiftDay(key, 1);
  for (let left = Math.max(1, n); ; day = shiftDay(day, 1)) {
    const worked = isWorkingDayKey(calendar, day);
    if (!worked.ok) return worked;
    if (worked.value && --left === 0) return ok(day);
  }
}

/** The working day on which an event counts as having happened: after 17:00, or on a day off, the next one (WDR2). */
export function eventDay(calendar: Calendar, at: Date): Decision<DateKey> {
  const day = dateKey(at);
  const worked = isWorkingDayKey(calendar, day);
  if (!worked.ok) return worked;
  const late = at.getTime() > atTime(day, OFFICE_CLOSES).getTime();
  return worked.value && !late ? ok(day) : workingDayAfter(calendar, day, 1);
}

/** 24:00 of a day, told as the instant of the following midnight: the first instant that is too late (WDR3). */
export function endOfDay(key: DateKey): Date {
  return atTime(shiftDay(key, 1));
}

/** The last day on which a term can be kept: the day whose 24:00, or whose clock minute, the deadline is. */
export function dueDay(due: Date): DateKey {
  return dateKey(new Date(due.getTime() - 1));
}

/**
 * Deadline of n working days (n ≥ 1) from an event. The event's day is not counted (WDR1); the event moves to the next working
 * day by WDR2; the term ends 24:00 of day n (WDR3). Returned is the instant of the midnight that ends day n: in time means
 * `now < due`; show `dueDay(due)`. Refusal `calendar.missing` {year}. Market §8.1.
 */
export function addWorkingDays(calendar: Calendar, from: Date, n: number): Decision<Date> {
  const start = eventDay(calendar, from);
  if (!start.ok) return start;
  const day = workingDayAfter(calendar, start.value, n);
  return day.ok ? ok(endOfDay(day.value)) : day;
}

/**
 * Deadline of n calendar days from an event: the event's own day is not counted, the last day rolls to the next working day
 * (WDR4), and the term ends at its 24:00 (as in addWorkingDays). WDR2 is not applied: a statutory term in days belongs to the
 * creditor and is not lengthened by office hours. Refusal `calendar.missing` {year}. Market §8.1, §6.6.
 */
export function addCalendarDays(calendar: Calendar, from: Date, n: number): Decision<Date> {
  const day = workingDayAfter(calendar, shiftDay(dateKey(from), n), 0);
  return day.ok ? ok(endOfDay(day.value)) : day;
}

/**
 * The same minute n working days later; an instant after 17:00 or on a day off counts as 09:00 of the next working day.
 * Seconds are cut. Refusal `calendar.missing` {year}. Market §3.4 (earliest end of a registration window).
 */
export function workingMinute(calendar: Calendar, from: Date, n: number): Decision<Date> {
  const start = eventDay(calendar, from);
  if (!start.ok) return start;
  const moved = start.value !== dateKey(from);
  const clock = toShanghai(from);
  const day = workingDayAfter(calendar, start.value, n);
  if (!day.ok) return day;
  return ok(moved ? atTime(day.value, OFFICE_OPENS) : atTime(day.value, clock.hour, clock.minute));
}

/** The first working day's hour:minute at or after the instant. Refusal `calendar.missing` {year}. Market §3.4 (T_close). */
export function firstWorkingMinuteFrom(calendar: Calendar, from: Date, hour: number, minute: number): Decision<Date> {
  const today = dateKey(from);
  const first = atTime(today, hour, minute).getTime() >= from.getTime() ? today : shiftDay(today, 1);
  const day = workingDayAfter(calendar, first, 0);
  return day.ok ? ok(atTime(day.value, hour, minute)) : day;
}

/** hour:minute of the first working day after the instant's own day. Refusal `calendar.missing` {year}. Market §4.1.3. */
export function nextWorkingDayAt(calendar: Calendar, from: Date, hour: number, minute: number): Decision<Date> {
  const day = workingDayAfter(calendar, dateKey(from), 1);
  return day.ok ? ok(atTime(day.value, hour, minute)) : day;
}
