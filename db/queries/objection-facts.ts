import type { Queryable } from "#db/client";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { newObjection, type ObjectionFacts, objectionFacts } from "~/domain/lifecycle/objection";
import { type CommissionRow, factsOf } from "./commission-facts";
import { liveEntries } from "./entrants";
import { type ObjectionRow, objectionState } from "./objections";

/** Everything by which the life of an objection decides; `row` is null for one that begins. */
export async function objectionFactsOf(
  db: Queryable,
  { id, commission, row }: { readonly id: string; readonly commission: CommissionRow; readonly row: ObjectionRow | null },
  now: Date,
): Promise<ObjectionFacts> {
  const entrants = (await liveEntries(db, commission.id)).map(({ agencyId }) => agencyId);
  const facts: CommissionFacts = await factsOf(db, commission);
  return row ? objectionFacts(facts, objectionState(row), entrants) : newObjection(facts, id, now, entrants);
}
