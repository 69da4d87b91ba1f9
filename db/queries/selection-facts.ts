import type { Queryable } from "#db/client";
import type { SelectionState } from "~/domain/lifecycle/facts";
import type { SelectionFacts } from "~/domain/lifecycle/selection";
import { newSelection, selectionFacts } from "~/domain/lifecycle/selections";
import { type CommissionRow, factsOf } from "./commission-facts";
import type { SelectionRow } from "./selections";

/** What the lifecycle asks about a selection by itself, from its row. */
function stateOf({ id, method, status, revision, enteredStatusAt, failure, askedAgencyId, beacon }: SelectionRow): SelectionState {
  return { id, method, status, revision, enteredStatusAt, failure, askedAgencyId, byCustodians: beacon?.kind === "committee" };
}

/** Everything by which the life of a selection decides; `row` is null for one that begins. */
export async function selectionFactsOf(
  db: Queryable,
  { id, commission, row }: { readonly id: string; readonly commission: CommissionRow; readonly row: SelectionRow | null },
  now: Date,
): Promise<SelectionFacts> {
  const facts = await factsOf(db, commission);
  return row ? selectionFacts(facts, stateOf(row)) : newSelection(facts, id, now);
}
