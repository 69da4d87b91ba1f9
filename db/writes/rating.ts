import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { rating } from "#db/schema/contract";

type NewRating = Omit<typeof rating.$inferInsert, "reply" | "repliedAt" | "repliedBy">;

/** The rating of a contract. Throws where the same side has rated it already (I9). */
export async function insertRating(tx: Tx, row: NewRating): Promise<void> {
  await tx.insert(rating).values(row);
}

type RatingReply = { readonly reply: string; readonly repliedAt: Date; readonly repliedBy: string };

/** The provider's public reply to the rating of a commission's contract. */
export async function saveRatingReply(tx: Tx, commissionId: string, reply: RatingReply): Promise<void> {
  await tx.update(rating).set(reply).where(eq(rating.commissionId, commissionId));
}
