import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { award } from "#db/schema/selection";

type NewAward = Pick<typeof award.$inferInsert, "id" | "commissionId" | "position" | "agencyId" | "priceFen" | "resultAt">;

/** The drawn in their order, each with its price in fen; whose result is published has its moment. Throws for a place that is taken. */
export async function insertAwards(tx: Tx, rows: readonly NewAward[]): Promise<void> {
  await tx.insert(award).values([...rows]);
}

/** What happens to an award by itself, each once: its result is published, its notice leaves, the winner confirms. */
type AwardStep = { readonly resultAt: Date } | { readonly awardedAt: Date } | { readonly confirmedAt: Date };

/** Notes the moment of one step of an award, by the award's id. */
export async function saveAwardStep(tx: Tx, id: string, step: AwardStep): Promise<void> {
  await tx.update(award).set(step).where(eq(award.id, id));
}

/** Why an award ended before a contract; `note` is what the agency said, empty where it said nothing. */
export type AwardEnding = { readonly reason: NonNullable<(typeof award.$inferSelect)["endReason"]>; readonly note: string };

/** Ends an award before a contract, by the award's id. */
export async function saveAwardEnding(tx: Tx, id: string, { reason, note }: AwardEnding, at: Date): Promise<void> {
  await tx.update(award).set({ endedAt: at, endReason: reason, endNote: note }).where(eq(award.id, id));
}
