import { eq } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { type FileRow, fileById } from "#db/queries/files";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { contractFiling, delivery } from "#db/schema/contract";
import { award } from "#db/schema/selection";
import { type FileFacts, hasReachedOffice, isTakenOut, maySeeFile } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";

type Surroundings = Pick<FileFacts, "isSubjectPublic" | "hasReachedOffice" | "partyIds">;

const NOWHERE: Surroundings = { isSubjectPublic: false, hasReachedOffice: false, partyIds: [] };

/** `provider`: who has a part in the file; the commission's own provider where it is not said. */
async function aroundCommission(db: Queryable, id: string, provider?: string): Promise<Surroundings> {
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  if (!row) return NOWHERE;
  const partyId = provider ?? row.providerId;
  return {
    isSubjectPublic: row.publishedAt !== null,
    hasReachedOffice: hasReachedOffice(row),
    partyIds: [row.purchaserId, ...(partyId ? [partyId] : [])],
  };
}

async function aroundAgency(db: Queryable, id: string): Promise<Surroundings> {
  const [row] = await db.select({ status: agency.status }).from(agency).where(eq(agency.organisationId, id));
  const isAdmitted = row !== undefined && row.status !== "draft";
  return { isSubjectPublic: isAdmitted, hasReachedOffice: isAdmitted, partyIds: [] };
}

/** A contract stays between those who filed it: an alternate who is called later has no part in the earlier one. */
async function aroundFiling(db: Queryable, file: FileRow): Promise<Surroundings> {
  const [row] = await db
    .select({ commissionId: contractFiling.commissionId, agencyId: award.agencyId })
    .from(contractFiling)
    .innerJoin(award, eq(award.id, contractFiling.awardId))
    .where(eq(contractFiling.id, file.subjectId));
  return row ? aroundCommission(db, row.commissionId, row.agencyId) : NOWHERE;
}

async function aroundDelivery(db: Queryable, file: FileRow): Promise<Surroundings> {
  const [row] = await db.select({ commissionId: delivery.commissionId }).from(delivery).where(eq(delivery.id, file.subjectId));
  return row ? aroundCommission(db, row.commissionId) : NOWHERE;
}

function surroundings(db: Queryable, file: FileRow): Promise<Surroundings> {
  switch (file.subjectKind) {
    case "commission":
      return aroundCommission(db, file.subjectId);
    case "contract_filing":
      return aroundFiling(db, file);
    case "delivery":
      return aroundDelivery(db, file);
    case "qualification":
    case "licence":
      return aroundAgency(db, file.subjectId);
  }
}

/** The row of a file that this viewer may open; null when there is none or it is not for this viewer's eyes: the two look alike. */
export async function readFileForDownload(db: Queryable, viewer: Actor, id: string): Promise<FileRow | null> {
  const row = await fileById(db, id);
  if (!row) return null;
  return maySeeFile(viewer, { ...row, isTakenOut: isTakenOut(row), ...(await surroundings(db, row)) }) ? row : null;
}
