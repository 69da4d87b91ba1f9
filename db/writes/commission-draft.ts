import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client";
import { commission, commissionVersion } from "#db/schema/commission";
import type { DraftTerms } from "~/domain/commission/terms";
import { EDITABLE_STATUSES } from "~/domain/kernel/statuses";

export type NewVersion = typeof commissionVersion.$inferInsert;

/** Keeps what was submitted, approved, published or came back; never changed afterwards. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx.insert(commissionVersion).values(version);
}

/** Keeps what is being typed in a draft. The revision stays: an autosave makes nobody's open form stale. Status is not touched. */
export async function keepTyped(tx: Tx, id: string, terms: DraftTerms, editors: string[]): Promise<void> {
  await tx
    .update(commission)
    .set({ terms, editors })
    .where(and(eq(commission.id, id), inArray(commission.status, [...EDITABLE_STATUSES])));
}
