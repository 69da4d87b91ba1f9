import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { beaconGap } from "#db/schema/committee";
import { selection } from "#db/schema/selection";

/** The time that nothing can be published in, while it lasts; null when there is none. */
export async function openGap(db: Queryable): Promise<typeof beaconGap.$inferSelect | null> {
  const [row] = await db.select().from(beaconGap).where(isNull(beaconGap.until));
  return row ?? null;
}

/** Whether this site has published anything with a beacon that was no committee's. */
export async function hasPublishedWithout(db: Queryable): Promise<boolean> {
  const rows = await db
    .select({ id: selection.id })
    .from(selection)
    .where(sql`coalesce(${selection.beacon} ->> 'kind', 'drand') = 'drand'`)
    .limit(1);
  return rows.length > 0;
}

/** The commissions whose format check stands or goes on with it. */
export async function awaitingFormatCheck(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: commission.id })
    .from(commission)
    .where(eq(commission.status, "submitted"))
    .orderBy(asc(commission.id));
  return rows.map(({ id }) => id);
}
