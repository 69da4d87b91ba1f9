import { type Calendar, isWorkingDay, nextWorkingDayAt } from "../kernel/calendar";
import { type Decision, ok } from "../kernel/decision";
import { toShanghai } from "../kernel/time";
import type { RulesBoundBy } from "../rulebook/rules";

const MINUTE = 60_000;

/** Whether a roster frozen at `frozenAt` counts as committed before the opening; the margin covers the commit itself (verifiable §1). */
export function isFrozenInTime(frozenAt: Date, opensAt: Date, rules: RulesBoundBy<"publication">): boolean {
  return frozenAt.getTime() + rules.value("select.freeze_margin") * MINUTE < opensAt.getTime();
}

/**
 * Where the opening moves when the roster was not frozen in time: the next full ten minutes at least ten minutes ahead inside
 * working hours, else the same minute of the next working day (verifiable §1). `opensAt` is the opening that was missed,
 * `rules` are those of the publication.
 * Refusal `calendar.missing` {year}.
 */
export function postponedOpening(calendar: Calendar, now: Date, opensAt: Date, rules: RulesBoundBy<"publication">): Decision<Date> {
  const step = rules.value("select.reopen_step") * MINUTE;
  const ahead = now.getTime() + rules.value("select.delay_min") * MINUTE;
  const candidate = new Date(Math.ceil(ahead / step) * step);
  const works = isWorkingDay(calendar, candidate);
  if (!works.ok) return works;
  const clock = toShanghai(candidate);
  const minute = clock.hour * 60 + clock.minute;
  // The latest close and the time to its selection bound the hours in which a selection can be announced.
  const inHours = minute >= rules.value("window.clock_from") && minute <= rules.value("window.clock_to") + rules.value("select.delay");
  if (works.value && inHours) return ok(candidate);
  const same = toShanghai(opensAt);
  return nextWorkingDayAt(calendar, now, same.hour, same.minute);
}
