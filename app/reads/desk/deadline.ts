import type { Artefacts } from "#db/queries/artefacts";
import type { Calendar } from "~/domain/kernel/calendar";
import { remainingWorkingDays, workingDaysLate } from "~/domain/kernel/working-days";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { type DutyStanding, dutyAt, type KeptDuty } from "~/domain/lifecycle/lateness";
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
/** A deadline with the duty whose it is, as every page tells it; without one for what is no commission's. */
export type DeskDeadline = ReturnType<typeof deadlineOn> & { readonly duty?: DutyStanding | null };

/** A turn with its deadline counted. */
export type TimedTurn = AnyTurn & { readonly deadline: DeskDeadline | null };

/** What a turn is told by: the commission's duties that stand, and what is still owed on it. */
export type DutiesOfWork = {
  readonly artefacts: Pick<Artefacts, "duties">;
  readonly facts: Pick<CommissionFacts, "priceFen" | "confirmedFen">;
};

/** The duty that a turn is, as it is kept: found by party, move and deadline among those that stand. */
function keptDuty({ party, verb }: AnyTurn, at: Date, { artefacts, facts }: DutiesOfWork): KeptDuty | null {
  const own = artefacts.duties.find((each) => each.party === party && each.verb === verb && each.dueAt?.getTime() === at.getTime());
  const amountFen = verb === "record-payment" ? facts.priceFen - facts.confirmedFen : null;
  return own ? { ...own, party, verb, endedAt: null, amountFen } : null;
}

/** Whose turn it is, with the working days that are left and the light of its duty, of those that stand. */
export function timedTurn(turn: AnyTurn, work: DutiesOfWork, calendar: Calendar, now: Date): TimedTurn {
  const at = turn.due && "at" in turn.due ? turn.due.at : null;
  if (!at) return { ...turn, deadline: null };
  const kept = keptDuty(turn, at, work);
  return { ...turn, deadline: { ...deadlineOn(calendar, now, at, kept ?? NO_LIGHT), duty: kept && dutyAt(kept, now, calendar) } };
}
