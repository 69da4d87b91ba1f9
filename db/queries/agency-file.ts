import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { agency, itemEntry, qualification } from "#db/schema/agency";
import { file } from "#db/schema/file";
import { organisation } from "#db/schema/people";
import type { AdmissionState } from "~/domain/lifecycle/tasks";
import type { LightMoments } from "~/domain/supervision/light";
import { ofAdmission, urgentDuty } from "./duties";

export type AgencyRow = typeof agency.$inferSelect;
export type QualificationRow = typeof qualification.$inferSelect & {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileHash: string;
};
export type ItemEntryRow = typeof itemEntry.$inferSelect;

/** Everything an agency filed: its organisation, admission, certificates that were not ended, chosen items. */
export type AgencyFile = {
  readonly organisation: typeof organisation.$inferSelect;
  readonly row: AgencyRow;
  readonly licence: { readonly id: string; readonly name: string; readonly bytes: number } | null;
  readonly qualifications: readonly QualificationRow[];
  readonly entries: readonly ItemEntryRow[];
  /** When the light turns of what is most urgent of its admission, the agency's or the office's. */
  readonly light: LightMoments;
};

/** An agency that has not begun its admission yet: as the row will be when it does. */
const NOT_BEGUN: Omit<AgencyRow, "organisationId"> = {
  status: "draft",
  revision: 1,
  legalRepresentative: "",
  registeredCapitalFen: null,
  foundedOn: null,
  businessScope: "",
  licenceFileId: null,
  commitmentVersion: null,
  commitmentHash: null,
  committedAt: null,
  committedBy: null,
  publicityUntil: null,
  checkDueAt: null,
  checkedAt: null,
  checkedBy: null,
  codeConfirmedAt: null,
  codeConfirmedBy: null,
  returnedAt: null,
  returnRemarks: [],
  correctionDueAt: null,
  pausedAt: null,
  nextDueAt: null,
  waitingFor: null,
  search: [],
};

/** The admission's row, locked until the transaction ends: two hands on one file queue here. Null before the file was begun. */
export async function lockAgency(tx: Tx, organisationId: string): Promise<AgencyRow | null> {
  const [row] = await tx.select().from(agency).where(eq(agency.organisationId, organisationId)).for("update");
  return row ?? null;
}

/** What of every agency's file decides what there is to do on it, by agency, in two queries. One that has not begun yet is in draft. */
export async function admissionStates(db: Queryable): Promise<ReadonlyMap<string, AdmissionState>> {
  const files = await db
    .select({ id: organisation.id, status: agency.status, correctionDueAt: agency.correctionDueAt })
    .from(organisation)
    .leftJoin(agency, eq(agency.organisationId, organisation.id))
    .where(eq(organisation.kind, "agency"));
  const entries = await db.select().from(itemEntry).orderBy(asc(itemEntry.itemCode));
  return new Map(
    files.map(({ id, status, correctionDueAt }) => [
      id,
      { status: status ?? NOT_BEGUN.status, correctionDueAt, entries: entries.filter((each) => each.agencyId === id) },
    ]),
  );
}

/** The file of an agency in three queries; null when the organisation is no agency. */
export async function agencyFile(db: Queryable, organisationId: string): Promise<AgencyFile | null> {
  const urgent = urgentDuty(db, ofAdmission);
  const { yellowAt, redAt, blackAt } = urgent;
  const [found] = await db
    .select({ organisation, row: agency, licence: { id: file.id, name: file.name, bytes: file.bytes }, yellowAt, redAt, blackAt })
    .from(organisation)
    .leftJoinLateral(urgent, sql`true`)
    .leftJoin(agency, eq(agency.organisationId, organisation.id))
    .leftJoin(file, eq(file.id, agency.licenceFileId))
    .where(and(eq(organisation.id, organisationId), eq(organisation.kind, "agency")));
  if (!found) return null;
  const held = await db
    .select({ qualification, fileName: file.name, fileBytes: file.bytes, fileHash: file.sha256 })
    .from(qualification)
    .innerJoin(file, eq(file.id, qualification.fileId))
    .where(and(eq(qualification.agencyId, organisationId), isNull(qualification.endedAt)))
    .orderBy(asc(qualification.type), asc(qualification.validFrom), asc(qualification.id));
  const entries = await db.select().from(itemEntry).where(eq(itemEntry.agencyId, organisationId)).orderBy(asc(itemEntry.itemCode));
  return {
    organisation: found.organisation,
    row: found.row ?? { ...NOT_BEGUN, organisationId },
    licence: found.licence,
    qualifications: held.map(({ qualification: one, ...stored }) => ({ ...one, ...stored })),
    entries,
    light: { yellowAt: found.yellowAt, redAt: found.redAt, blackAt: found.blackAt },
  };
}

/** How an agency's admission stands; null before its file was begun. */
export async function admissionStatus(db: Queryable, organisationId: string): Promise<AgencyRow["status"] | null> {
  const [row] = await db.select({ status: agency.status }).from(agency).where(eq(agency.organisationId, organisationId));
  return row?.status ?? null;
}

/** One of the agency's own certificates, ended ones too; null when there is none of this id. */
export async function ownQualification(db: Queryable, agencyId: string, id: string): Promise<typeof qualification.$inferSelect | null> {
  const [row] = await db
    .select()
    .from(qualification)
    .where(and(eq(qualification.id, id), eq(qualification.agencyId, agencyId)));
  return row ?? null;
}
