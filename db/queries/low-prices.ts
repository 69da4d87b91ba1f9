import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { bid, lowPriceQuestion, registration, selection, selectionRun } from "#db/schema/selection";

export type LowPriceQuestion = typeof lowPriceQuestion.$inferSelect;

/** The questions of a selection about abnormally low prices, in their order. Whose price, and what was sealed, is not everybody's to read. */
export function lowPriceQuestions(db: Queryable, selectionId: string): Promise<LowPriceQuestion[]> {
  return db
    .select()
    .from(lowPriceQuestion)
    .where(eq(lowPriceQuestion.selectionId, selectionId))
    .orderBy(asc(lowPriceQuestion.askedAt), asc(lowPriceQuestion.id));
}

/** The question that stands, with the salt of its bidder's id, in the selection's own transaction. Throws where none does. */
export async function openLowPriceQuestion(
  db: Queryable,
  selectionId: string,
): Promise<LowPriceQuestion & { readonly bidderSalt: string }> {
  const [row] = await db
    .select({ question: lowPriceQuestion, bidderSalt: registration.entrantSalt })
    .from(lowPriceQuestion)
    .innerJoin(selection, eq(selection.id, lowPriceQuestion.selectionId))
    .innerJoin(
      registration,
      and(eq(registration.commissionId, selection.commissionId), eq(registration.agencyId, lowPriceQuestion.agencyId)),
    )
    .where(and(eq(lowPriceQuestion.selectionId, selectionId), isNull(lowPriceQuestion.decidedAt), isNull(registration.withdrawnAt)));
  if (!row) throw new Error(`selection ${selectionId} asks nobody`);
  return { ...row.question, bidderSalt: row.bidderSalt };
}

/** `投标人 n`: the place of a bidder's id among those of its selection's close, ascending (exact prices). */
export async function bidderNumber(db: Queryable, selectionId: string, bidder: string): Promise<number> {
  const [row] = await db.select({ roster: selectionRun.roster }).from(selectionRun).where(eq(selectionRun.id, selectionId));
  return (row?.roster.findIndex(({ id }) => id === bidder) ?? -1) + 1;
}

/** The bid of a bidder that counts. Null when there is none. */
export async function countedBid(db: Queryable, selectionId: string, bidder: string) {
  const [row] = await db
    .select()
    .from(bid)
    .where(and(eq(bid.selectionId, selectionId), eq(bid.bidder, bidder), isNull(bid.endedAt)));
  return row ?? null;
}

/** The bid of an agency that counts; null when there is none. */
export async function bidOfAgency(db: Queryable, selectionId: string, agencyId: string) {
  const [row] = await db
    .select({ bid })
    .from(bid)
    .innerJoin(registration, eq(registration.id, bid.registrationId))
    .where(and(eq(bid.selectionId, selectionId), eq(registration.agencyId, agencyId), isNull(bid.endedAt)));
  return row?.bid ?? null;
}
