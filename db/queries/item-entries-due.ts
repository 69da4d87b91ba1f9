import { asc, lte, min } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { itemEntry } from "#db/schema/agency";

/** Ids of the agencies of which an item entry changes by now, because a certificate ends or begins. */
export async function agenciesWithEndingEntries(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: itemEntry.agencyId })
    .from(itemEntry)
    .where(lte(itemEntry.expiresAt, now))
    .orderBy(asc(itemEntry.agencyId));
  return rows.map(({ id }) => id);
}

/** The next moment at which time changes an item entry; null when none is known. */
export async function nextItemEntryDueAt(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ at: min(itemEntry.expiresAt) }).from(itemEntry);
  return row?.at ?? null;
}
