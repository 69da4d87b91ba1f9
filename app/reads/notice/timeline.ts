import type { Queryable } from "#db/client";
import { eventsOf, recordedEventsOf } from "#db/queries/events";
import type { Calendar } from "~/domain/kernel/calendar";
import type { EventKind } from "~/domain/kernel/events";
import { basisOfEvent, stepsAhead } from "~/domain/lifecycle/ahead";
import { hasPassed } from "~/domain/lifecycle/due";
import { NO_DUTY } from "~/domain/lifecycle/duties";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { lineName } from "../log/line-name";

/** What happened: told by role and, where it is public, by organisation; the payload's public facts go with it. */
export type PastEvent = {
  readonly id: number;
  readonly at: Date;
  readonly kind: EventKind;
  readonly role: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hash: string;
  /** The rule that set its moment. */
  readonly basis: AheadStep["basis"];
};

/** A step ahead as a page needs it; `isLate`: somebody's, and its day has passed. */
export type AheadStep = ReturnType<typeof stepsAhead>[number] & { readonly isLate: boolean };

/** No commission has more events than this on its page; a longer history goes on in its event list. */
const PAST_LIMIT = 200;

/** Events of a commission in their order: the public ones, or all for those whose own it is (entries never: SD4). */
export async function pastEvents(db: Queryable, { id, rulesOf }: CommissionFacts, scope: "public" | "own"): Promise<PastEvent[]> {
  const rows = await eventsOf(db, id, scope, PAST_LIMIT);
  return rows.map((each) => ({ ...each, basis: basisOfEvent(each.kind, rulesOf) }));
}

/** The same with the line of the public log that records it; null until it has one. */
export type RecordedEvent = PastEvent & { readonly line: string | null };

/** Public events of a commission, each with its line of the log. One query. */
export async function recordedEvents(db: Queryable, { id, rulesOf }: CommissionFacts): Promise<RecordedEvent[]> {
  const rows = await recordedEventsOf(db, id, PAST_LIMIT);
  return rows.map(({ log, index, ...each }) => ({
    ...each,
    basis: basisOfEvent(each.kind, rulesOf),
    line: log === null || index === null ? null : lineName(log, index),
  }));
}

/** 将发生, for pages. */
export function aheadSteps(facts: CommissionFacts, now: Date, calendar: Calendar): AheadStep[] {
  return stepsAhead(facts, now, calendar).map((step) => ({ ...step, isLate: hasPassed(step.due, now) && !NO_DUTY.includes(step.party) }));
}
