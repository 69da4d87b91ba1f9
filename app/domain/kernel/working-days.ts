import { type Calendar, dueDay, endOfDay, eventDay, isWorkingDayKey, workingDayAfter } from "./calendar";
import { type Decision, ok } from "./decision";
import { atTime, type DateKey, dateKey, daysBetween, shiftDay, toShanghai } from "./time";

/** Working days in (from, to]; 0 when `to` is not later. Refusal `calendar.missing` {year}. */
function countAfter(calendar: Calendar, from: DateKey, to: DateKey): Decision<number> {
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) {
    const worked = isWorkingDayKey(calendar, day);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return ok(count);
}

/** Working days from one instant's day (not counted) to the other's (counted). Refusal `calendar.missing` {year}. */
export function workingDaysBetween(calendar: Calendar, from: Date, to: Date): Decision<number> {
  return countAfter(calendar, dateKey(from), dateKey(to));
}

/** n of 剩 n 个工作日: working days after today up to the last day of the term; 0 on the last day and when overdue (WDR8). Refusal `calendar.missing` {year}. */
export function remainingWorkingDays(calendar: Calendar, now: Date, due: Date): Decision<number> {
  return countAfter(calendar, dateKey(now), dueDay(due));
}

/** Working days, today included, since the last day of the term; 0 in time, and on the days off right after the end. Refusal `calendar.missing` {year}. §8.2. */
export function workingDaysLate(calendar: Calendar, now: Date, due: Date): Decision<number> {
  return now.getTime() < due.getTime() ? ok(0) : countAfter(calendar, dueDay(due), dateKey(now));
}

/** A stop of a clock: the deadline as it stood, when the hold began, when it was lifted, and how the term is counted. */
export type ClockStop = {
  readonly due: Date;
  readonly heldAt: Date;
  readonly resumedAt: Date;
  readonly unit: "WD" | "d";
};

/**
 * The deadline after a hold (WDR5): the clock resumes on the working day after the lifting with what was left when it stopped,
 * at least one day; a deadline at a clock minute keeps its minute. A term that had run out before the hold stays as it was.
 * The answer is never earlier than the old deadline. Refusal `calendar.missing` {year}. Market §8.1.
 */
export function resumeAfterHold(calendar: Calendar, stop: ClockStop): Decision<Date> {
  if (stop.due.getTime() <= stop.heldAt.getTime()) return ok(stop.due);
  const resumed = eventDay(calendar, stop.resumedAt);
  if (!resumed.ok) return resumed;
  const last = dueDay(stop.due);
  const left = stop.unit === "WD" ? countAfter(calendar, dateKey(stop.heldAt), last) : ok(daysBetween(dateKey(stop.heldAt), last));
  if (!left.ok) return left;
  const days = Math.max(1, left.value);
  const day =
    stop.unit === "WD" ? workingDayAfter(calendar, resumed.value, days) : workingDayAfter(calendar, shiftDay(resumed.value, days), 0);
  if (!day.ok) return day;
  if (stop.due.getTime() === endOfDay(last).getTime()) return ok(endOfDay(day.value));
  const clock = toShanghai(stop.due);
  return ok(atTime(day.value, clock.hour, clock.minute));
}
