import type { Calendar } from "~/domain/kernel/calendar";
import { remainingWorkingDays, workingDaysLate } from "~/domain/kernel/working-days";
import type { Due } from "~/domain/lifecycle/due";
import type { Duty } from "~/domain/lifecycle/duties";
import type { AnyTurn } from "~/domain/lifecycle/turns";
import { type LightMoments, lightAt, NO_LIGHT } from "~/domain/supervision/light";

/**
 * A deadline as a desk shows it: working days left, or late, with its light. What is nobody's duty (time's own moves, the right to enter)
 * has no light and is never overdue.
 */
export function deadlineOn(calendar: Calendar, now: Date, at: Date, moments: LightMoments) {
  const left = remainingWorkingDays(calendar, now, at);
  const late = workingDaysLate(calendar, now, at);
  const { redAt } = moments;
  return {
    at,
    light: redAt === null ? null : lightAt(moments, now),
    overdue: redAt !== null && now >= redAt,
    left: left.ok ? left.value : null,
    late: late.ok ? late.value : null,
  };
}
export type DeskDeadline = ReturnType<typeof deadlineOn>;

/** A turn with its deadline counted. */
export type TimedTurn = AnyTurn & { readonly deadline: DeskDeadline | null };

/** When the light of a turn turns: as its duty says. */
function momentsOf({ party, verb }: AnyTurn, at: Date, duties: readonly Duty[]): LightMoments {
  const own = duties.find((each) => each.party === party && each.verb === verb && each.dueAt?.getTime() === at.getTime());
  return own ?? NO_LIGHT;
}

/** Whose turn it is, with the working days that are left and the light of its duty, of those that stand. */
export function timedTurn(turn: AnyTurn, duties: readonly Duty[], calendar: Calendar, now: Date): TimedTurn {
  const { due } = turn;
  return { ...turn, deadline: due && "at" in due ? deadlineOn(calendar, now, due.at, momentsOf(turn, due.at, duties)) : null };
}

/** How late a step is, in working days where they can be counted, with its light. */
export type Lateness = { readonly light: NonNullable<DeskDeadline["light"]>; readonly late: number | null };

/** What a public page says of a duty that is late; null while its term runs. `now` in whole minutes, so that a minute's visitors read the same. */
export function lateness(calendar: Calendar, now: Date, moments: LightMoments): Lateness | null {
  if (!moments.redAt) return null;
  const { overdue, light, late } = deadlineOn(calendar, now, moments.redAt, moments);
  return overdue && light ? { light, late } : null;
}

/** The same of a turn whose deadline is known. */
export function turnLateness(turn: AnyTurn, duties: readonly Duty[], calendar: Calendar, now: Date): Lateness | null {
  const at: Due | null = turn.due;
  return at && "at" in at ? lateness(calendar, now, momentsOf(turn, at.at, duties)) : null;
}
