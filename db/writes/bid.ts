import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { bid, type OpenedText } from "#db/schema/selection";

type NewBid = Omit<typeof bid.$inferInsert, "endedAt" | "openedAt" | "priceFen" | "opened" | "voidCode">;

/** Takes a sealed bid in place of the entry's one before, in one transaction under its commission's lock. */
export async function insertBid(tx: Tx, row: NewBid): Promise<void> {
  await endBids(tx, row.registrationId, row.takenAt);
  await tx.insert(bid).values(row);
}

/** The entry's bid counts no longer: it is replaced, or withdrawn. */
export async function endBids(tx: Tx, registrationId: string, at: Date): Promise<void> {
  await tx
    .update(bid)
    .set({ endedAt: at })
    .where(and(eq(bid.registrationId, registrationId), isNull(bid.endedAt)));
}

/** What a bid opened to: an amount in fen with the rest of its text, or the code for which it is void. */
export type BidOpening = { readonly priceFen: number; readonly opened: OpenedText } | { readonly voidCode: string };

/** Keeps what a bid opened to, once: a second opening of the same bid changes nothing. */
export async function saveOpening(tx: Tx, id: string, found: BidOpening, at: Date): Promise<void> {
  await tx
    .update(bid)
    .set({ ...found, openedAt: at })
    .where(and(eq(bid.id, id), isNull(bid.openedAt)));
}
