import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { contractFiling } from "#db/schema/contract";
import { award } from "#db/schema/selection";

/** The contract of a commission that waits for the other side's answer; null when there is none. */
export async function openFiling(db: Queryable, commissionId: string) {
  const [row] = await db
    .select({ id: contractFiling.id, side: contractFiling.filedBySide })
    .from(contractFiling)
    .where(and(eq(contractFiling.commissionId, commissionId), isNull(contractFiling.outcome)));
  return row ?? null;
}

/** Whose a filed contract is, and what the other side said to it (null: nothing yet); null when there is none of this id. */
export async function filingById(db: Queryable, id: string) {
  const [row] = await db
    .select({ commissionId: contractFiling.commissionId, agencyId: award.agencyId, outcome: contractFiling.outcome })
    .from(contractFiling)
    .innerJoin(award, eq(award.id, contractFiling.awardId))
    .where(eq(contractFiling.id, id));
  return row ?? null;
}
