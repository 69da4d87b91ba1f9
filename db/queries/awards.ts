import { and, asc, eq, inArray } from "drizzle-orm";
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
