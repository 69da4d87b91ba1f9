import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { contractFiling, delivery } from "#db/schema/contract";
import { type FileSubject, file } from "#db/schema/file";
import { bid } from "#db/schema/selection";

export type FileRow = typeof file.$inferSelect;

/** All files of a subject, superseded ones included, in the order of uploading. */
export async function filesOf(db: Queryable, subjectKind: FileSubject, subjectId: string): Promise<FileRow[]> {
  return db
    .select()
    .from(file)
    .where(and(eq(file.subjectKind, subjectKind), eq(file.subjectId, subjectId)))
    .orderBy(asc(file.uploadedAt), asc(file.id));
}

/** All files of several subjects in one query, superseded ones included, in the order of uploading. */
export async function filesOfMany(db: Queryable, subjectIds: readonly string[]): Promise<FileRow[]> {
  if (subjectIds.length === 0) return [];
  return db
    .select()
    .from(file)
    .where(inArray(file.subjectId, [...subjectIds]))
    .orderBy(asc(file.uploadedAt), asc(file.id));
}

/** One file's row by id; null when there is none. */
export async function fileById(db: Queryable, id: string): Promise<FileRow | null> {
  const [row] = await db.select().from(file).where(eq(file.id, id));
  return row ?? null;
}

/** Files with these bytes, the newest first, `limit` of them, each with the commission that it belongs to; null for an agency's own. */
export async function filesWithHash(db: Queryable, sha256: string, limit: number) {
  return db
    .select({
      id: file.id,
      commissionId: sql<
        string | null
      >`coalesce(${contractFiling.commissionId}, ${delivery.commissionId}, case when ${file.subjectKind} = 'commission' then ${file.subjectId} end)`,
    })
    .from(file)
    .leftJoin(contractFiling, and(eq(file.subjectKind, "contract_filing"), eq(contractFiling.id, file.subjectId)))
    .leftJoin(delivery, and(eq(file.subjectKind, "delivery"), eq(delivery.id, file.subjectId)))
    .where(eq(file.sha256, sha256))
    .orderBy(desc(file.uploadedAt))
    .limit(limit);
}

/** The hash of every stored file that a row names: uploaded, or sealed beside a bid, also one that counts no longer. */
export async function hashesInUse(db: Queryable): Promise<Set<string>> {
  const uploaded = await db.selectDistinct({ sha256: file.sha256 }).from(file);
  const sealed = await db.select({ files: bid.files }).from(bid);
  return new Set([...uploaded, ...sealed.flatMap(({ files }) => files)].map(({ sha256 }) => sha256));
}
