import { type Calendar, nextWorkingDayAt } from "../kernel/calendar";
import { type Decision, ok } from "../kernel/decision";
import { toShanghai } from "../kernel/time";
import type { RulesBoundBy } from "../rulebook/rules";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A stretch in which nobody could enter: after the last moment at which the site served, until the first at which it did again. */
export type Outage = { readonly id: string; readonly number: string; readonly since: Date; readonly until: Date };
type Stretch = Pick<Outage, "since" | "until">;

/** Whether an outage lasted longer than so many minutes; as long is not longer. */
export function lastsLonger({ since, until }: Stretch, minutes: number): boolean {
  return until.getTime() - since.getTime() > minutes * MINUTE;
}

/**
 * Whether an outage moves this close, by the rules of the publication (market §4.1.3, §18.2): longer than `outage.minutes`, and it touches
 * the last `outage.watch_hours` before the close or ends less than `outage.after_hours` before it. One that begins with the close or later
 * touches nothing; one that ends exactly when those hours begin has left all of them.
 */
export function movesClose(outage: Stretch, closesAt: Date, rules: RulesBoundBy<"publication">): boolean {
  const hours = Math.max(rules.value("outage.watch_hours"), rules.value("outage.after_hours"));
  const from = closesAt.getTime() - hours * HOUR;
  return lastsLonger(outage, rules.value("outage.minutes")) && outage.since < closesAt && outage.until.getTime() > from;
}

/** A close that an outage moves, and where to. */
export type MovedClose<O extends Stretch> = { readonly outage: O; readonly closesAt: Date };

/**
 * Where the earliest of these outages that moves the close moves it: the same time of the next working day, or of the first one after that
 * which the same outage no longer moves (market §4.1.3). Null when none moves it; another outage may move what comes out once more.
 * Refusal `calendar.missing` {year}.
 */
export function closeAfterOutage<O extends Stretch>(
  calendar: Calendar,
  closesAt: Date,
  outages: readonly O[],
  rules: RulesBoundBy<"publication">,
): Decision<MovedClose<O> | null> {
  const inOrder = [...outages].sort((one, other) => one.since.getTime() - other.since.getTime());
  const outage = inOrder.find((each) => movesClose(each, closesAt, rules));
  if (!outage) return ok(null);
  const { hour, minute } = toShanghai(closesAt);
  let at = closesAt;
  while (movesClose(outage, at, rules)) {
    const next = nextWorkingDayAt(calendar, at, hour, minute);
    if (!next.ok) return next;
    at = next.value;
  }
  return ok({ outage, closesAt: at });
}
