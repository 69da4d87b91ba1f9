import { type Calendar, dueDay, isWorkingDayKey, workingDayAfter } from "../kernel/calendar";
import { atTime, type DateKey, shiftDay } from "../kernel/time";
import { workingDaysBetween } from "../kernel/working-days";
import { rulesAt } from "../rulebook/rules";

/** Lights of a deadline (market §8.2). */
export type LightColour = "green" | "yellow" | "red" | "black";

/** When a light turns. Null: never, or not known until a year's calendar is loaded; no light at all without a moment at which it is red. */
export type LightMoments = { readonly yellowAt: Date | null; readonly redAt: Date | null; readonly blackAt: Date | null };

/** Of what has no term that runs. */
export const NO_LIGHT: LightMoments = { yellowAt: null, redAt: null, blackAt: null };

const PERCENT = 100;

function wholeTerm(calendar: Calendar, due: Date, term: Date | number): number {
  if (typeof term === "number") return term;
  const whole = workingDaysBetween(calendar, term, due);
  return whole.ok ? whole.value : 0;
}

/**
 * The first day after which no more than so many working days are left up to the last. Where the calendar does not reach back so far,
 * the day before its first: from then on they can be counted. Null when the last day itself cannot be told.
 */
function firstDayWithin(calendar: Calendar, last: DateKey, left: number): DateKey | null {
  let count = 0;
  for (let day = last; ; day = shiftDay(day, -1)) {
    const worked = isWorkingDayKey(calendar, day);
    if (!worked.ok) return day === last ? null : day;
    if (worked.value) count += 1;
    if (count > left) return day;
  }
}

/**
 * The moments at which the light of a term turns (market §8.2): yellow from the day on which no more than a fifth of it, and at least one
 * working day, is left; red when it is over; black after five working days. In: the deadline; the whole term as its length in working
 * days, or as the instant from which it runs; the moment by whose rules the light is told.
 */
export function lightMoments(calendar: Calendar, due: Date, term: Date | number, now: Date): LightMoments & { readonly redAt: Date } {
  const rules = rulesAt(now);
  const share = Math.floor((wholeTerm(calendar, due, term) * rules.value("light.yellow_share")) / PERCENT);
  const yellow = firstDayWithin(calendar, dueDay(due), Math.max(rules.value("light.yellow_min"), share));
  const black = workingDayAfter(calendar, dueDay(due), rules.value("light.red_max") + 1);
  return { yellowAt: yellow === null ? null : atTime(yellow), redAt: due, blackAt: black.ok ? atTime(black.value) : null };
}

/** The light at an instant, told by the moments at which it turns: green until the first. */
export function lightAt({ yellowAt, redAt, blackAt }: LightMoments, now: Date): LightColour {
  if (blackAt && now >= blackAt) return "black";
  if (redAt && now >= redAt) return "red";
  return yellowAt && now >= yellowAt ? "yellow" : "green";
}
