import { and, desc, eq, gte, isNotNull, ne, notInArray } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission, commissionVersion } from "#db/schema/commission";
import type { CommissionRow } from "./commission-facts";

/** A commission's row by id, not locked; null when there is none. */
export async function commissionById(db: Queryable, id: string): Promise<CommissionRow | null> {
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  return row ?? null;
}

/** The commission that posts this one again; null while there is none. */
export async function relistOf(db: Queryable, id: string): Promise<CommissionRow | null> {
  const [row] = await db.select().from(commission).where(eq(commission.relistOf, id));
  return row ?? null;
}

export type VersionRow = typeof commissionVersion.$inferSelect;

/** Everything that was submitted, sent back, approved, returned and published of a commission, the latest first. */
export async function versionsOf(db: Queryable, id: string): Promise<VersionRow[]> {
  return db
    .select()
    .from(commissionVersion)
    .where(eq(commissionVersion.commissionId, id))
    .orderBy(desc(commissionVersion.at), desc(commissionVersion.id));
}

/**
 * What a purchaser published of an item since an instant, without one commission: for the splitting self-check. What failed or was
 * cancelled is no contract, and a failed need that was posted again counts as what posts it. Amounts in fen.
 */
export async function publishedOfItem(db: Queryable, purchaserId: string, itemCode: string, since: Date, except: string) {
  const rows = await db
    .select({ number: commission.number, title: commission.title, priceFen: commission.priceFen, publishedAt: commission.publishedAt })
    .from(commission)
    .where(
      and(
        eq(commission.purchaserId, purchaserId),
        eq(commission.itemCode, itemCode),
        ne(commission.id, except),
        notInArray(commission.status, ["failed", "cancelled"]),
        isNotNull(commission.publishedAt),
        gte(commission.publishedAt, since),
      ),
    )
    .orderBy(desc(commission.publishedAt))
    .limit(50);
  return rows.map(({ number, title, priceFen, publishedAt }) => ({
    number: number ?? "",
    title,
    priceFen: priceFen ?? 0,
    publishedAt: publishedAt ?? since,
  }));
}
