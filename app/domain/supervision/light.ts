import type { Calendar } from "../kernel/calendar";
import { remainingWorkingDays, workingDaysBetween, workingDaysLate } from "../kernel/working-days";
import { rule } from "../rulebook/rules";

/** Lights of a deadline (market §8.2). */
export type LightColour = "green" | "yellow" | "red" | "black";

/**
 * The light of a term at an instant (market §8.2): yellow when no more than a fifth of it, and at least one working day, is left;
 * red for one to five working days late, then black. In: the deadline, and when the term began (null: unknown, then only the last
 * working day is yellow). Green while a year's calendar is missing: nothing can be called late that cannot be computed.
 */
export function lightOf(calendar: Calendar, now: Date, due: Date, from: Date | null = null): LightColour {
  if (now >= due) {
    const late = workingDaysLate(calendar, now, due);
    return late.ok && late.value > rule("light.red_max") ? "black" : "red";
  }
  const left = remainingWorkingDays(calendar, now, due);
  if (!left.ok) return "green";
  const whole = from ? workingDaysBetween(calendar, from, due) : null;
  const share = whole?.ok ? (whole.value * rule("light.yellow_share")) / 100 : 0;
  return left.value <= Math.max(rule("light.yellow_min"), share) ? "yellow" : "green";
}
