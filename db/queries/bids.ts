import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { bid, registration } from "#db/schema/selection";

export type BidRow = typeof bid.$inferSelect;
/** A sealed file beside a bid, as it lies in the store. */
export type SealedFile = BidRow["files"][number];

/** The hashes of the sealed files of every bid that counts, by the entry that sent it. Only for the freeze, and after it (SD4). */
export async function sealedOf(db: Queryable, selectionId: string): Promise<Map<string, readonly string[]>> {
  const rows = await db
    .select({ registrationId: bid.registrationId, sealedHash: bid.sealedHash, files: bid.files })
    .from(bid)
    .where(and(eq(bid.selectionId, selectionId), isNull(bid.endedAt)));
  return new Map(rows.map((row) => [row.registrationId, [row.sealedHash, ...row.files.map(({ sha256 }) => sha256)].sort()]));
}

/** The bid of an entry that counts; null where it has none. */
export async function countedOf(db: Queryable, registrationId: string): Promise<BidRow | null> {
  const [row] = await db
    .select()
    .from(bid)
    .where(and(eq(bid.registrationId, registrationId), isNull(bid.endedAt)));
  return row ?? null;
}

/** The next bids that count and are not opened yet, `limit` of them; the entries that were left out at the close stay sealed. */
export async function unopenedBids(db: Queryable, selectionId: string, limit: number): Promise<BidRow[]> {
  const rows = await db
    .select({ bid })
    .from(bid)
    .innerJoin(registration, and(eq(registration.id, bid.registrationId), isNull(registration.ineligibleReason)))
    .where(and(eq(bid.selectionId, selectionId), isNull(bid.endedAt), isNull(bid.openedAt)))
    .orderBy(asc(bid.id))
    .limit(limit);
  return rows.map((row) => row.bid);
}

/** The bids that count, opened or void, by their bidders' ids. */
export async function openedBids(db: Queryable, selectionId: string) {
  return db
    .select({ bidder: bid.bidder, agencyId: registration.agencyId, priceFen: bid.priceFen, voidCode: bid.voidCode, openedAt: bid.openedAt })
    .from(bid)
    .innerJoin(registration, and(eq(registration.id, bid.registrationId), isNull(registration.ineligibleReason)))
    .where(and(eq(bid.selectionId, selectionId), isNull(bid.endedAt)))
    .orderBy(asc(bid.bidder));
}
