import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";

export type PublicAddress = { readonly name: string; readonly changedAt: Date | null };

/** Numbers of the published commissions, newest first, at most `limit`, with the moment of their last change of status. */
export async function publishedNumbers(db: Queryable, limit: number): Promise<PublicAddress[]> {
  const rows = await db
    .select({ number: commission.number, changedAt: commission.enteredStatusAt })
    .from(commission)
    .where(and(isNotNull(commission.number), isNotNull(commission.publishedAt)))
    .orderBy(desc(commission.publishedAt), desc(commission.id))
    .limit(limit);
  return rows.flatMap(({ number, changedAt }) => (number === null ? [] : [{ name: number, changedAt }]));
}

/** Codes of the agencies whose page is public, at most `limit`. */
export async function admittedAgencies(db: Queryable, limit: number): Promise<PublicAddress[]> {
  const rows = await db
    .select({ uscc: organisation.uscc })
    .from(organisation)
    .innerJoin(agency, eq(agency.organisationId, organisation.id))
    .where(and(inArray(agency.status, ["active_provisional", "active"]), isNull(organisation.deactivatedAt)))
    .orderBy(organisation.uscc)
    .limit(limit);
  return rows.map(({ uscc }) => ({ name: uscc, changedAt: null }));
}
