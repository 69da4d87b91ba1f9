import { and, eq, isNull } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { file } from "#db/schema/file";

export type NewFile = Omit<typeof file.$inferInsert, "supersededAt" | "supersededById" | "supersedeReason">;

/** The row of a stored file; its bytes are in the store under the hash. */
export async function insertFile(db: Queryable, row: NewFile): Promise<void> {
  await db.insert(file).values(row);
}

/** Marks a file as superseded, with the reason and the file in its place (null: withdrawn). Returns false when it was already. */
export async function markSuperseded(
  tx: Tx,
  id: string,
  given: { readonly at: Date; readonly by: string | null; readonly reason: string },
): Promise<boolean> {
  const rows = await tx
    .update(file)
    .set({ supersededAt: given.at, supersededById: given.by, supersedeReason: given.reason })
    .where(and(eq(file.id, id), isNull(file.supersededAt)))
    .returning({ id: file.id });
  return rows.length === 1;
}
