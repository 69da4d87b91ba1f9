import type { Queryable } from "#db/client";
import type { CommissionFacts, ObjectionState } from "~/domain/lifecycle/facts";
import { newObjection, type ObjectionFacts, objectionFacts } from "~/domain/lifecycle/objection";
import { type CommissionRow, factsOf } from "./commission-facts";
import { liveEntries } from "./entrants";
import type { ObjectionRow } from "./objections";

/** What the lifecycle asks about an objection by itself, from its row. */
export function stateOf(row: ObjectionRow): ObjectionState {
  const { id, status, enteredStatusAt, agencyId, draftedBy, answeredAt, recordedAt } = row;
  return { id, status, enteredStatusAt, agencyId, draftedBy, answeredAt, filedAt: recordedAt };
}

/** Everything by which the life of an objection decides; `row` is null for one that begins. */
export async function objectionFactsOf(
  db: Queryable,
  { id, commission, row }: { readonly id: string; readonly commission: CommissionRow; readonly row: ObjectionRow | null },
  now: Date,
): Promise<ObjectionFacts> {
  const entrants = (await liveEntries(db, commission.id)).map(({ agencyId }) => agencyId);
  const facts: CommissionFacts = await factsOf(db, commission);
  return row ? objectionFacts(facts, stateOf(row), entrants) : newObjection(facts, id, now, entrants);
}
