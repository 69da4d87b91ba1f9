import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { organisation } from "#db/schema/people";
import { award } from "#db/schema/selection";
import type { BarredAgency } from "~/domain/commission/terms";

/**
 * Who gave up the award of a commission, in the order drawn: declined it, or was silent (market §3.3 #13, §3.5). A contract that was
 * not signed in time is not counted: that may be either side's doing.
 */
export async function abandonersOf(db: Queryable, commissionId: string): Promise<BarredAgency[]> {
  return db
    .select({ uscc: organisation.uscc, name: organisation.name })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(award.commissionId, commissionId), inArray(award.endReason, ["declined", "silent"])))
    .orderBy(asc(award.position));
}

/** Awards of a commission that have not ended, in the order drawn: the first with a result is the one whose turn it is, the others wait. */
export async function standingAwards(db: Queryable, commissionId: string) {
  return db
    .select({
      id: award.id,
      position: award.position,
      agencyId: award.agencyId,
      priceFen: award.priceFen,
      resultAt: award.resultAt,
      uscc: organisation.uscc,
      name: organisation.name,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(award.commissionId, commissionId), isNull(award.endedAt)))
    .orderBy(asc(award.position));
}

/** Every drawn agency of a commission in the order drawn, with what became of its award. */
export async function drawnAwards(db: Queryable, commissionId: string) {
  return db
    .select({
      uscc: organisation.uscc,
      name: organisation.name,
      position: award.position,
      resultAt: award.resultAt,
      endedAt: award.endedAt,
      endReason: award.endReason,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(eq(award.commissionId, commissionId))
    .orderBy(asc(award.position));
}
