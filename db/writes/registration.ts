import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { registration } from "#db/schema/selection";

type NewRegistration = Pick<
  typeof registration.$inferInsert,
  "id" | "commissionId" | "agencyId" | "enteredAt" | "enteredBy" | "entrantSalt"
>;

/** An agency's entry in a commission. Throws where it has a live one already. */
export async function insertRegistration(tx: Tx, row: NewRegistration): Promise<void> {
  await tx.insert(registration).values(row);
}

/** Withdraws an entry; its row stays. */
export async function withdrawRegistration(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(registration).set({ withdrawnAt: at }).where(eq(registration.id, id));
}

/** Notes at the close why an entry is not in the roster: the reason's code. */
export async function markIneligible(tx: Tx, id: string, reason: string | null): Promise<void> {
  await tx.update(registration).set({ ineligibleReason: reason }).where(eq(registration.id, id));
}
