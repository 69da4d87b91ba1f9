import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { lowPriceQuestion } from "#db/schema/selection";

type Question = typeof lowPriceQuestion.$inferInsert;
/** What ends a question. */
export type LowPriceEnd = Pick<Question, "decision" | "ground" | "code" | "reason" | "decidedAt" | "decidedBy">;

/** Asks a bidder about its price, or at once notes what its unread cost sheet decides. Once a bid: a second question of the same is a conflict. */
export async function insertLowPriceQuestion(tx: Tx, row: Question): Promise<void> {
  await tx.insert(lowPriceQuestion).values(row);
}

const standing = (selectionId: string) => and(eq(lowPriceQuestion.selectionId, selectionId), isNull(lowPriceQuestion.decidedAt));

/** Keeps the answer of the bidder who is asked. */
export async function saveLowPriceAnswer(
  tx: Tx,
  selectionId: string,
  given: Pick<Question, "answer" | "answeredAt" | "answeredBy">,
): Promise<void> {
  await tx.update(lowPriceQuestion).set(given).where(standing(selectionId));
}

/** Keeps what was decided on the question that stands. */
export async function endLowPriceQuestion(tx: Tx, selectionId: string, end: LowPriceEnd): Promise<void> {
  await tx.update(lowPriceQuestion).set(end).where(standing(selectionId));
}
