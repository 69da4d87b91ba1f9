import type { Calendar } from "../kernel/calendar";
import { remainingWorkingDays, workingDaysLate } from "../kernel/working-days";
import { rule } from "../rulebook/rules";

export const LIGHTS = ["green", "yellow", "red", "black"] as const;
export type LightColour = (typeof LIGHTS)[number];

/** A deadline's light and the working days it speaks of: left while green or yellow, late while red or black. */
export type DeadlineLight = { readonly colour: LightColour; readonly days: number };

const PERCENT = 100;

/**
 * The light of a deadline (market §8.2): yellow when r ≤ max(1, ⌊share · t⌋) working days are left of t, red when overdue, black when
 * overdue by more than the limit. `total` in working days, 0 where unknown. Null when the calendar cannot say.
 */
export function lightOf(calendar: Calendar, now: Date, due: Date, total: number): DeadlineLight | null {
  if (now >= due) {
    const late = workingDaysLate(calendar, now, due);
    if (!late.ok) return null;
    return { colour: late.value > rule("light.red_max") ? "black" : "red", days: late.value };
  }
  const left = remainingWorkingDays(calendar, now, due);
  if (!left.ok) return null;
  const yellowFrom = Math.max(rule("light.yellow_min"), Math.floor((rule("light.yellow_share") * total) / PERCENT));
  return { colour: left.value <= yellowFrom ? "yellow" : "green", days: left.value };
}
