import { asc, lte, min } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";

/** Ids of the agencies whose admission the clock moves by now, the earliest first. */
export async function agenciesDue(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: agency.organisationId })
    .from(agency)
    .where(lte(agency.nextDueAt, now))
    .orderBy(asc(agency.nextDueAt), asc(agency.organisationId));
  return rows.map(({ id }) => id);
}

/** The next moment at which the clock moves an admission; null when none is set. */
export async function nextAgencyDueAt(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ at: min(agency.nextDueAt) }).from(agency);
  return row?.at ?? null;
}
