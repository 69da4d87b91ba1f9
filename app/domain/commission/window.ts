import { addWorkingDays, type Calendar, firstWorkingMinuteFrom, nextWorkingDayAt, workingMinute } from "../kernel/calendar";
import { type Decision, ok, refused } from "../kernel/decision";
import { toShanghai } from "../kernel/time";
import { type RulesBoundBy, rulesAt } from "../rulebook/rules";
import { minuteText, readMinute } from "./close-minute";

/** The three moments of a registration (§3.4); `selectsAt` is when the beacon opens. */
export type RegistrationWindow = { readonly opensAt: Date; readonly closesAt: Date; readonly selectsAt: Date };

export type WindowTerms = { readonly windowWorkingDays: number; readonly closeMinute: string };

const MINUTE = 60_000;

/** When the selection follows a close that comes at this moment, by the rules of the publication (market §3.4). */
export function selectionAfter(closesAt: Date, rules: RulesBoundBy<"publication">): Date {
  return new Date(closesAt.getTime() + rules.value("select.delay") * MINUTE);
}

/**
 * The moments of a registration that opens now: the earliest end is the same minute n working days later (after 17:00 or on a day off
 * counts as 09:00 of the next working day); the close is the first stated minute from then on; selection follows `select.delay`
 * minutes later. Refused when the close, the selection or the award would reach a year without a calendar: `calendar.missing` {year};
 * `posting.close-minute` for a minute that is none. Market §3.4, issue 2 point 10.
 */
export function planWindow(calendar: Calendar, publishedAt: Date, terms: WindowTerms): Decision<RegistrationWindow> {
  const rules = rulesAt(publishedAt);
  const minute = readMinute(terms.closeMinute);
  if (minute === null) {
    const [from, to] = [rules.value("window.clock_from"), rules.value("window.clock_to")];
    return refused("posting.close-minute", { from: minuteText(from), to: minuteText(to) });
  }
  const earliest = workingMinute(calendar, publishedAt, terms.windowWorkingDays);
  if (!earliest.ok) return earliest;
  const closesAt = firstWorkingMinuteFrom(calendar, earliest.value, Math.floor(minute / 60), minute % 60);
  if (!closesAt.ok) return closesAt;
  const selectsAt = selectionAfter(closesAt.value, rules);
  // The beacon's value comes after the opening, never at it: a selection at 17:00 has its result on the next working day (WDR2).
  const objectionEnd = addWorkingDays(calendar, new Date(selectsAt.getTime() + 1), rules.value("objection_wd"));
  if (!objectionEnd.ok) return objectionEnd;
  const awardedAt = nextWorkingDayAt(calendar, new Date(objectionEnd.value.getTime() - 1), 9, 0);
  if (!awardedAt.ok) return awardedAt;
  return ok({ opensAt: publishedAt, closesAt: closesAt.value, selectsAt });
}

/**
 * T_close after a material amendment (market §3.3 #5): as it was where `amend_min_remaining` working days remain, else the same clock
 * minute of the first working day that leaves them; by the rules of its publication. Refusals `registration.closed` from T_close on,
 * `calendar.missing` {year}.
 */
export function closeAfterAmendment(
  calendar: Calendar,
  closesAt: Date,
  amendedAt: Date,
  rules: RulesBoundBy<"publication">,
): Decision<Date> {
  if (amendedAt.getTime() >= closesAt.getTime()) return refused("registration.closed");
  const remaining = rules.row("amend_min_remaining");
  if (!remaining) return ok(closesAt);
  const earliest = workingMinute(calendar, amendedAt, remaining.value);
  if (!earliest.ok || earliest.value.getTime() <= closesAt.getTime()) return earliest.ok ? ok(closesAt) : earliest;
  const clock = toShanghai(closesAt);
  return firstWorkingMinuteFrom(calendar, earliest.value, clock.hour, clock.minute);
}
