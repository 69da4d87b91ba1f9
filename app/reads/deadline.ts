import type { Calendar } from "~/domain/kernel/calendar";
import { remainingWorkingDays, workingDaysLate } from "~/domain/kernel/working-days";
import type { Turn } from "~/domain/lifecycle/commission";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { TurnParty } from "~/domain/lifecycle/turn-party";
import { termOf } from "~/domain/lifecycle/turn-term";
import { lightAt, lightMoments } from "~/domain/supervision/light";

/** A deadline as a desk shows it: working days left, or late, with its light. */
export function deadlineOn(calendar: Calendar, now: Date, at: Date, term: Date | number | null) {
  const left = remainingWorkingDays(calendar, now, at);
  const late = workingDaysLate(calendar, now, at);
  return {
    at,
    light: lightAt(lightMoments(calendar, at, term ?? 0, now), now),
    overdue: now >= at,
    left: left.ok ? left.value : null,
    late: late.ok ? late.value : null,
  };
}
export type DeskDeadline = ReturnType<typeof deadlineOn>;

/** A turn with its deadline counted. */
export type TimedTurn = Turn & { readonly deadline: DeskDeadline | null };

/** Whose turn it is, with the working days that are left and the light of the term. */
export function timedTurn(turn: Turn, facts: CommissionFacts, calendar: Calendar, now: Date): TimedTurn {
  const { due, verb } = turn;
  return { ...turn, deadline: due && "at" in due ? deadlineOn(calendar, now, due.at, termOf(verb, facts)) : null };
}

/** How late a step is, in working days where they can be counted, with its light. */
export type Lateness = Pick<DeskDeadline, "light" | "late">;

/**
 * What a public page says of a deadline that has passed; null while it runs, and for entering: a right ends and is not late. `now` in
 * whole minutes, so that a minute's visitors read the same.
 */
export function lateness(calendar: Calendar, now: Date, party: TurnParty, at: Date | null): Lateness | null {
  if (!at || party === "entrants") return null;
  const { overdue, light, late } = deadlineOn(calendar, now, at, null);
  return overdue ? { light, late } : null;
}
