import { eq } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { type FileRow, fileById } from "#db/queries/files";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { contractFiling, delivery } from "#db/schema/contract";
import { type FileFacts, maySeeFile } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";

type Surroundings = Pick<FileFacts, "isSubjectPublic" | "hasReachedOffice" | "partyIds">;

const NOWHERE: Surroundings = { isSubjectPublic: false, hasReachedOffice: false, partyIds: [] };

async function aroundCommission(db: Queryable, id: string): Promise<Surroundings> {
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  if (!row) return NOWHERE;
  return {
    isSubjectPublic: row.publishedAt !== null,
    hasReachedOffice: row.publishedAt !== null || row.status === "submitted" || row.status === "returned",
    partyIds: [row.purchaserId, ...(row.providerId ? [row.providerId] : [])],
  };
}

async function aroundAgency(db: Queryable, id: string): Promise<Surroundings> {
  const [row] = await db.select({ status: agency.status }).from(agency).where(eq(agency.organisationId, id));
  const isAdmitted = row !== undefined && row.status !== "draft";
  return { isSubjectPublic: isAdmitted, hasReachedOffice: isAdmitted, partyIds: [] };
}

async function surroundings(db: Queryable, file: FileRow): Promise<Surroundings> {
  if (file.subjectKind === "commission") return aroundCommission(db, file.subjectId);
  if (file.subjectKind === "qualification" || file.subjectKind === "licence") return aroundAgency(db, file.subjectId);
  const table = file.subjectKind === "delivery" ? delivery : contractFiling;
  const [row] = await db.select({ commissionId: table.commissionId }).from(table).where(eq(table.id, file.subjectId));
  return row ? aroundCommission(db, row.commissionId) : NOWHERE;
}

/** The row of a file that this viewer may open; null when there is none or it is not for this viewer's eyes: the two look alike. */
export async function readFileForDownload(db: Queryable, viewer: Actor, id: string): Promise<FileRow | null> {
  const row = await fileById(db, id);
  if (!row) return null;
  return maySeeFile(viewer, { ...row, ...(await surroundings(db, row)) }) ? row : null;
}
