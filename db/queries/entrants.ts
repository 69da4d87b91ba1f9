import { and, asc, count, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency, itemEntry, qualification } from "#db/schema/agency";
import { organisation } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import type { EntrantFacts } from "~/domain/selection/eligibility";

export type AgencyForItem = EntrantFacts & { readonly agencyId: string; readonly name: string };

/** What eligibility asks of these agencies for an item, in three queries however many they are. */
export async function entrantFacts(db: Queryable, agencyIds: readonly string[], itemCode: string): Promise<Map<string, AgencyForItem>> {
  if (agencyIds.length === 0) return new Map();
  const ids = [...agencyIds];
  const rows = await db
    .select({
      agencyId: organisation.id,
      name: organisation.name,
      uscc: organisation.uscc,
      admission: agency.status,
      pausedAt: agency.pausedAt,
      itemEntry: itemEntry.status,
    })
    .from(organisation)
    .leftJoin(agency, eq(agency.organisationId, organisation.id))
    .leftJoin(itemEntry, and(eq(itemEntry.agencyId, organisation.id), eq(itemEntry.itemCode, itemCode)))
    .where(inArray(organisation.id, ids));
  const held = await db
    .select({
      agencyId: qualification.agencyId,
      type: qualification.type,
      level: qualification.level,
      validFrom: qualification.validFrom,
      validTo: qualification.validTo,
    })
    .from(qualification)
    .where(and(inArray(qualification.agencyId, ids), isNull(qualification.endedAt)));
  return new Map(
    rows.map(({ pausedAt, ...row }) => [
      row.agencyId,
      { ...row, paused: pausedAt !== null, qualifications: held.filter((each) => each.agencyId === row.agencyId) },
    ]),
  );
}

/** Live entries of a commission, oldest first. Identities: only for the entrant's own page, the freeze, and after it (SD4). */
export async function liveEntries(db: Queryable, commissionId: string): Promise<{ id: string; agencyId: string; entrantSalt: string }[]> {
  return db
    .select({ id: registration.id, agencyId: registration.agencyId, entrantSalt: registration.entrantSalt })
    .from(registration)
    .where(and(eq(registration.commissionId, commissionId), isNull(registration.withdrawnAt)))
    .orderBy(asc(registration.enteredAt), asc(registration.id));
}

/** How many live entries a commission has: a number, no names (SD4). */
export async function countEntries(db: Queryable, commissionId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(registration)
    .where(and(eq(registration.commissionId, commissionId), isNull(registration.withdrawnAt)));
  return row?.n ?? 0;
}

/** Those who entered a commission and withdrew for good, each once. Only for the freeze, and after it (SD4). */
export async function withdrawnEntries(db: Queryable, commissionId: string): Promise<{ uscc: string; entrantSalt: string }[]> {
  const live = db
    .select({ agencyId: registration.agencyId })
    .from(registration)
    .where(and(eq(registration.commissionId, commissionId), isNull(registration.withdrawnAt)));
  const rows = await db
    .selectDistinct({ uscc: organisation.uscc, entrantSalt: registration.entrantSalt })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.agencyId))
    .where(and(eq(registration.commissionId, commissionId), notInArray(registration.agencyId, live)));
  return rows.flatMap(({ uscc, entrantSalt }) => (uscc === null ? [] : [{ uscc, entrantSalt }]));
}
