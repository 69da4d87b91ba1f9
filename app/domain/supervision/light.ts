import type { Calendar } from "../kernel/calendar";
import { remainingWorkingDays, workingDaysBetween, workingDaysLate } from "../kernel/working-days";
import { rulesAt } from "../rulebook/rules";

/** Lights of a deadline (market §8.2). */
export const LIGHT_COLOURS = ["green", "yellow", "red", "black"] as const;
export type LightColour = (typeof LIGHT_COLOURS)[number];

const PERCENT = 100;

function wholeTerm(calendar: Calendar, due: Date, term: Date | number | null): number {
  if (typeof term === "number") return term;
  const whole = term ? workingDaysBetween(calendar, term, due) : null;
  return whole?.ok ? whole.value : 0;
}

/**
 * The light of a term at an instant (market §8.2): yellow when no more than a fifth of it, and at least one working day, is left;
 * red for one to five working days late, then black. In: the deadline, and the whole term: its length in working days, or when it
 * began (null: unknown, then only the last working day is yellow). Green while a year's calendar is missing: nothing can be called
 * late that cannot be computed.
 */
export function lightOf(calendar: Calendar, now: Date, due: Date, term: Date | number | null = null): LightColour {
  const rules = rulesAt(now);
  if (now >= due) {
    const late = workingDaysLate(calendar, now, due);
    return late.ok && late.value > rules.value("light.red_max") ? "black" : "red";
  }
  const left = remainingWorkingDays(calendar, now, due);
  if (!left.ok) return "green";
  const share = Math.floor((wholeTerm(calendar, due, term) * rules.value("light.yellow_share")) / PERCENT);
  return left.value <= Math.max(rules.value("light.yellow_min"), share) ? "yellow" : "green";
}
