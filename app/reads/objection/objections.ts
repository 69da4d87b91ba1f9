import type { Queryable } from "#db/client";
import { ownEntry } from "#db/queries/agency-entries";
import { type ObjectionRow, objectionById, objectionState, objectionsOf, oldestOpenObjection } from "#db/queries/objections";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { OBJECTION, type ObjectionFacts, type ObjectionVerb, objectionFacts } from "~/domain/lifecycle/objection";

/** An objection as the people see it who may read more than its digest. */
export type ObjectionView = Pick<ObjectionRow, "id" | "status" | "revision" | "enteredStatusAt" | "receivedOn" | "digest" | "decision"> & {
  readonly isOnline: boolean;
  /** Who objected: for the purchaser and the office; null for the agency whose own it is. */
  readonly objector: string | null;
  readonly statement: string | null;
  /** Signed, or for the purchaser's people its draft too. */
  readonly answer: string | null;
  readonly isSigned: boolean;
  readonly moves: readonly ObjectionVerb[];
  /** By when the next step is due. */
  readonly due: Due | null;
};

/** The same with what its life decides by, which no page shows. */
export type ReadObjection = { readonly view: ObjectionView; readonly facts: ObjectionFacts };

/** Whether the viewer reads this objection in full: the purchaser, the office, the agency whose own it is. Everybody else reads the digest. */
function mayRead(actor: UserActor, facts: CommissionFacts, row: ObjectionRow): boolean {
  if (actor.organisationKind === "agency") return row.agencyId === actor.organisationId;
  return actor.organisationKind === "office" || facts.purchaserId === actor.organisationId;
}

/** The objections of a commission that the viewer may read in full, in the order of their receipt. One query. */
export async function readObjections(
  db: Queryable,
  facts: CommissionFacts,
  actor: UserActor,
  now: Date,
  calendar: Calendar,
): Promise<ReadObjection[]> {
  const rows = (await objectionsOf(db, facts.id)).filter((row) => mayRead(actor, facts, row));
  const isPurchaser = facts.purchaserId === actor.organisationId;
  return rows.map((row) => {
    const { id, status, revision, enteredStatusAt, receivedOn, digest, decision, agencyId, answeredAt } = row;
    const own = objectionFacts(facts, objectionState(row));
    const view: ObjectionView = {
      ...{ id, status, revision, enteredStatusAt, receivedOn, digest, decision, statement: row.statement },
      isOnline: agencyId !== null,
      objector: actor.organisationKind === "agency" ? null : row.objector,
      answer: answeredAt || isPurchaser ? row.answer : null,
      isSigned: answeredAt !== null,
      moves: OBJECTION.movesFor(own, actor, now, calendar),
      due: OBJECTION.turnOf(own, now, calendar)?.due ?? null,
    };
    return { view, facts: own };
  });
}

/** The agencies that may object, as far as this viewer may know: itself, when it had entered. */
export async function entrantsFor(db: Queryable, actor: UserActor, commissionId: string): Promise<readonly string[]> {
  if (actor.organisationKind !== "agency") return [];
  return (await ownEntry(db, actor.organisationId, commissionId)) ? [actor.organisationId] : [];
}

/** The objection that a form at a commission's address means: the one it names, else the one that waits longest; null where there is none here. */
export async function objectionMeant(db: Queryable, commissionId: string, named: string): Promise<string | null> {
  const found = named ? await objectionById(db, named) : await oldestOpenObjection(db, commissionId);
  return found?.commissionId === commissionId ? found.id : null;
}
