import type { Database, Queryable } from "#db/client";
import { admissionStatus } from "#db/queries/agency-file";
import { commissionById } from "#db/queries/commissions";
import { deliveryById } from "#db/queries/deliveries";
import { type FileRow, fileById } from "#db/queries/files";
import { filingById } from "#db/queries/filings";
import { type FileFacts, hasReachedOffice, isTakenOut, maySeeFile } from "~/domain/access/visibility";
import { type Actor, ANONYMOUS, type UserActor } from "~/domain/kernel/actor";
import { readAdmission } from "../admission/admission-check";
import { readWork } from "../desk/work-facts";

type Surroundings = Pick<FileFacts, "isSubjectPublic" | "hasReachedOffice" | "partyIds"> & {
  /** The commission that it belongs to; null for an agency's own. */
  readonly commissionId: string | null;
};

const NOWHERE: Surroundings = { commissionId: null, isSubjectPublic: false, hasReachedOffice: false, partyIds: [] };

/** `provider`: who has a part in the file; the commission's own provider where it is not said. */
async function aroundCommission(db: Queryable, id: string, provider?: string): Promise<Surroundings> {
  const row = await commissionById(db, id);
  if (!row) return NOWHERE;
  const partyId = provider ?? row.providerId;
  return {
    commissionId: id,
    isSubjectPublic: row.publishedAt !== null,
    hasReachedOffice: hasReachedOffice(row),
    partyIds: [row.purchaserId, ...(partyId ? [partyId] : [])],
  };
}

async function aroundAgency(db: Queryable, id: string): Promise<Surroundings> {
  const status = await admissionStatus(db, id);
  const isAdmitted = status !== null && status !== "draft";
  return { commissionId: null, isSubjectPublic: isAdmitted, hasReachedOffice: isAdmitted, partyIds: [] };
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

/** What kind of look the office's side takes at a file that the public may not open, and of which record. */
async function lookAt(database: Database, viewer: UserActor, { subjectId }: FileRow, around: Surroundings, now: Date) {
  if (around.commissionId === null) {
    const admission = await readAdmission(database.db, viewer, subjectId, now);
    return admission?.look ? { look: admission.look, record: subjectId } : null;
  }
  const work = await readWork(database, viewer, around.commissionId, now);
  return work?.look ? { look: work.look, record: work.row.id } : null;
}

/**
 * The row of a file that this viewer may open; null when there is none or it is not for this viewer's eyes: the two look alike. With it the
 * look that it is at what the public cannot see; null where it is none.
 */
export async function readFileForDownload(database: Database, viewer: Actor, id: string, now: Date) {
  const row = await fileById(database.db, id);
  if (!row) return null;
  const around = await surroundings(database.db, row);
  const facts: FileFacts = { ...row, isTakenOut: isTakenOut(row), ...around };
  if (!maySeeFile(viewer, facts)) return null;
  const isLook = viewer.kind === "user" && viewer.organisationKind === "office" && !maySeeFile(ANONYMOUS, facts);
  return { row, look: isLook ? await lookAt(database, viewer, row, around, now) : null };
}
