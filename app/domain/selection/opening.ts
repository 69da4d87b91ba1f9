import { type Calendar, isWorkingDay, nextWorkingDayAt } from "../kernel/calendar";
import { type Decision, ok } from "../kernel/decision";
import { toShanghai } from "../kernel/time";
import { rule } from "../rulebook/rules";

const MINUTE = 60_000;

/** Whether a roster frozen at `frozenAt` counts as committed before the opening; the margin covers the commit itself (verifiable §1). */
export function isFrozenInTime(frozenAt: Date, opensAt: Date): boolean {
  return frozenAt.getTime() + rule("select.freeze_margin") * MINUTE < opensAt.getTime();
}

/**
 * Where the opening moves when the roster was not frozen in time: the next full ten minutes at least ten minutes ahead inside
 * working hours, else the same minute of the next working day (verifiable §1). `opensAt` is the opening that was missed.
 * Refusal `calendar.missing` {year}.
 */
export function postponedOpening(calendar: Calendar, now: Date, opensAt: Date): Decision<Date> {
  const step = rule("select.reopen_step") * MINUTE;
  const ahead = now.getTime() + rule("select.delay_min") * MINUTE;
  const candidate = new Date(Math.ceil(ahead / step) * step);
  const works = isWorkingDay(calendar, candidate);
  if (!works.ok) return works;
  const clock = toShanghai(candidate);
  const minute = clock.hour * 60 + clock.minute;
  // The latest close and the time to its selection bound the hours in which a selection can be announced.
  const inHours = minute >= rule("window.clock_from") && minute <= rule("window.clock_to") + rule("select.delay");
  if (works.value && inHours) return ok(candidate);
  const same = toShanghai(opensAt);
  return nextWorkingDayAt(calendar, now, same.hour, same.minute);
}
