import { and, arrayContains, asc, desc, eq, gt, inArray, isNotNull, isNull, like, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency, itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import { award } from "#db/schema/selection";
import type { AdmissionStatus } from "~/domain/kernel/statuses";
import type { Cursor } from "~/lib/cursor";

/** What the public list of agencies can be narrowed by; tokens are those of searchTokens, `code` the beginning of a credit code. */
export type AgencyFilter = {
  readonly status?: AdmissionStatus;
  readonly itemCode?: string;
  readonly tokens?: readonly string[];
  readonly code?: string;
};

function conditions(filter: AgencyFilter): SQL[] {
  const takes = filter.itemCode
    ? sql`exists (select 1 from ${itemEntry} where ${itemEntry.agencyId} = ${agency.organisationId} and ${itemEntry.itemCode} = ${filter.itemCode} and ${itemEntry.status} = 'active')`
    : undefined;
  const found: (SQL | undefined)[] = [
    eq(organisation.kind, "agency"),
    ne(agency.status, "draft"),
    isNull(organisation.deactivatedAt),
    filter.status ? eq(agency.status, filter.status) : undefined,
    takes,
    filter.code ? like(organisation.uscc, `${filter.code}%`) : undefined,
    filter.tokens && filter.tokens.length > 0 ? arrayContains(agency.search, [...filter.tokens]) : undefined,
  ];
  return found.filter((each) => each !== undefined);
}

/** A page of admitted agencies by the key of their name, from behind a place; `limit` rows and one more. */
export async function listAgencies(db: Queryable, filter: AgencyFilter, limit: number, after: Cursor<string> | null, down = false) {
  const { nameKey, id } = organisation;
  const [beyond, direction] = down ? [lt, desc] : [gt, asc];
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      nameKey,
      englishName: organisation.englishName,
      uscc: organisation.uscc,
      status: agency.status,
      paused: sql<boolean>`${agency.pausedAt} is not null`,
      publicityUntil: agency.publicityUntil,
      items:
        sql`(select count(*) from ${itemEntry} where ${itemEntry.agencyId} = ${agency.organisationId} and ${itemEntry.status} = 'active')`.mapWith(
          Number,
        ),
      pausedItems:
        sql`(select count(*) from ${itemEntry} where ${itemEntry.agencyId} = ${agency.organisationId} and ${itemEntry.status} = 'suspended')`.mapWith(
          Number,
        ),
      won: sql`(select count(*) from ${award} where ${award.agencyId} = ${agency.organisationId} and ${award.resultAt} is not null)`.mapWith(
        Number,
      ),
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(and(...conditions(filter), after ? or(beyond(nameKey, after.at), and(eq(nameKey, after.at), beyond(id, after.id))) : undefined))
    .orderBy(direction(nameKey), direction(id))
    .limit(limit + 1);
}

/** How many match, counted no further than `most`. */
export async function countAgencies(db: Queryable, filter: AgencyFilter, most: number): Promise<number> {
  const matching = db
    .select({ id: agency.organisationId })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(and(...conditions(filter)))
    .limit(most)
    .as("matching");
  return db.$count(matching);
}

/** Where an agency stood in published results: drawn first, or as an alternate; the latest first. */
export async function placesOf(db: Queryable, agencyId: string, limit: number) {
  return db
    .select({
      number: commission.number,
      title: commission.title,
      itemCode: commission.itemCode,
      status: commission.status,
      resultAt: commission.resultAt,
      position: award.position,
      wonAt: award.resultAt,
      endReason: award.endReason,
    })
    .from(award)
    .innerJoin(commission, eq(commission.id, award.commissionId))
    .where(and(eq(award.agencyId, agencyId), isNotNull(commission.resultAt), inArray(award.position, [1, 2, 3])))
    .orderBy(desc(commission.resultAt), desc(commission.id))
    .limit(limit);
}
