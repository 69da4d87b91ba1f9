import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { qualification } from "#db/schema/agency";

/** A certificate with its file. */
export async function insertQualification(tx: Tx, row: Omit<typeof qualification.$inferInsert, "endedAt">): Promise<void> {
  await tx.insert(qualification).values(row);
}

/** Ends a certificate: renewed or withdrawn, never deleted. Returns false when it was ended already or belongs to somebody else. */
export async function endQualificationRow(tx: Tx, agencyId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(qualification)
    .set({ endedAt: at })
    .where(and(eq(qualification.id, id), eq(qualification.agencyId, agencyId), isNull(qualification.endedAt)))
    .returning({ id: qualification.id });
  return rows.length === 1;
}
