import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "../client";
import { agency, itemEntry } from "../schema/agency";
import { organisation } from "../schema/people";

/** Agencies that may enter today: admitted, if only provisionally or with a file to correct, right to enter not paused, item entry active. */
const mayWork = and(
  eq(itemEntry.status, "active"),
  inArray(agency.status, ["active", "active_provisional", "returned"]),
  isNull(agency.pausedAt),
  isNull(organisation.deactivatedAt),
);

/** The first agencies by name that may take work of an item, and how many there are in all. In: item code, at most how many rows. */
export async function agenciesForItem(db: Queryable, itemCode: string, limit: number) {
  const rows = await db
    .select({ name: organisation.name, englishName: organisation.englishName, uscc: organisation.uscc, status: agency.status })
    .from(itemEntry)
    .innerJoin(agency, eq(agency.organisationId, itemEntry.agencyId))
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(and(eq(itemEntry.itemCode, itemCode), mayWork))
    .orderBy(asc(organisation.nameKey), asc(organisation.id))
    .limit(limit);
  if (rows.length < limit) return { rows, total: rows.length };
  const total = (await agencyCounts(db, [itemCode])).get(itemCode) ?? rows.length;
  return { rows, total };
}

/** How many agencies may take work of each of these items; items without one are left out. */
export async function agencyCounts(db: Queryable, itemCodes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (itemCodes.length === 0) return new Map();
  const rows = await db
    .select({ code: itemEntry.itemCode, agencies: count() })
    .from(itemEntry)
    .innerJoin(agency, eq(agency.organisationId, itemEntry.agencyId))
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(and(inArray(itemEntry.itemCode, [...itemCodes]), mayWork))
    .groupBy(itemEntry.itemCode);
  return new Map(rows.map((row) => [row.code, row.agencies]));
}
