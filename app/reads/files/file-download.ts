import type { Queryable } from "#db/client";
import { admissionStatus } from "#db/queries/agency-file";
import { commissionById } from "#db/queries/commissions";
import { deliveryById } from "#db/queries/deliveries";
import { type FileRow, fileById } from "#db/queries/files";
import { filingById } from "#db/queries/filings";
import { type FileFacts, hasReachedOffice, isTakenOut, maySeeFile } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";

type Surroundings = Pick<FileFacts, "isSubjectPublic" | "hasReachedOffice" | "partyIds">;

const NOWHERE: Surroundings = { isSubjectPublic: false, hasReachedOffice: false, partyIds: [] };

/** `provider`: who has a part in the file; the commission's own provider where it is not said. */
async function aroundCommission(db: Queryable, id: string, provider?: string): Promise<Surroundings> {
  const row = await commissionById(db, id);
  if (!row) return NOWHERE;
  const partyId = provider ?? row.providerId;
  return {
    isSubjectPublic: row.publishedAt !== null,
    hasReachedOffice: hasReachedOffice(row),
    partyIds: [row.purchaserId, ...(partyId ? [partyId] : [])],
  };
}

async function aroundAgency(db: Queryable, id: string): Promise<Surroundings> {
  const status = await admissionStatus(db, id);
  const isAdmitted = status !== null && status !== "draft";
  return { isSubjectPublic: isAdmitted, hasReachedOffice: isAdmitted, partyIds: [] };
}

/** A contract stays between those who filed it: an alternate who is called later has no part in the earlier one. */
async function aroundFiling(db: Queryable, file: FileRow): Promise<Surroundings> {
  const row = await filingById(db, file.subjectId);
  return row ? aroundCommission(db, row.commissionId, row.agencyId) : NOWHERE;
}

async function aroundDelivery(db: Queryable, file: FileRow): Promise<Surroundings> {
  const row = await deliveryById(db, file.subjectId);
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
