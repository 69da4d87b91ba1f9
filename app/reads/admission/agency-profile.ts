import type { Queryable } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { type AgencyFile, agencyFile, ownQualification } from "#db/queries/agency-file";
import { expiryStep } from "~/domain/agency/certificates";
import { type CompanyFacts, differingFacts, missingFacts, type WrittenFacts } from "~/domain/agency/company-facts";
import { decideChoice, entryStanding } from "~/domain/agency/item-entries";
import { findItem } from "~/domain/catalogue/find-item";
import type { Bilingual } from "~/domain/catalogue/item";
import type { QualificationRequirement } from "~/domain/catalogue/qualification";
import { isQualificationType } from "~/domain/catalogue/qualification-types";
import { searchItems } from "~/domain/catalogue/search-items";
import type { UserActor } from "~/domain/kernel/actor";
import type { Refusal } from "~/domain/kernel/decision";
import type { ItemEntryStatus } from "~/domain/kernel/statuses";
import { dateKey, daysBetween } from "~/domain/kernel/time";
import { usccDoubts } from "~/domain/kernel/uscc";
import { admissionMovesFor, isAdmitted } from "~/domain/lifecycle/admission";
import { queryText } from "~/forms/query-text";
import { isRecordId } from "~/lib/record-id";

export type AdmissionStep = {
  readonly key: "facts" | "qualifications" | "items" | "commitment";
  readonly done: boolean;
  readonly begun: boolean;
};

/** The parts of an admission file, each with how far it is. `ready`: nothing lacks for the signature. */
export function admissionSteps(file: AgencyFile, now: Date, ready: boolean): AdmissionStep[] {
  const missing = missingFacts({ ...file.row, phone: file.organisation.phone, address: file.organisation.address });
  const items = itemRows(file, now);
  return [
    { key: "facts", done: missing.length === 0, begun: file.row.legalRepresentative !== "" },
    { key: "items", done: items.length > 0, begun: items.length > 0 },
    { key: "qualifications", done: items.length > 0 && items.every((each) => each.lacks === null), begun: file.qualifications.length > 0 },
    { key: "commitment", done: isAdmitted(file.row.status), begun: ready },
  ];
}

/** Certificates that end within the reminders' reach or have ended, the soonest first. */
export function endingCertificates(file: AgencyFile, now: Date) {
  const today = dateKey(now);
  return file.qualifications
    .flatMap(({ id, type, level, certNo, validTo }) => {
      const step = expiryStep(validTo, today);
      return step === null || validTo === null ? [] : [{ id, type, level, certNo, validTo, step, days: daysBetween(today, validTo) }];
    })
    .sort((a, b) => a.days - b.days);
}

export type ItemRow = {
  readonly code: string;
  readonly name: Bilingual;
  readonly status: ItemEntryStatus;
  readonly since: Date;
  readonly requirement: QualificationRequirement;
  /** What lacks now. */
  readonly lacks: Refusal | null;
};

/** The chosen items with what lacks of each at an instant. */
export function itemRows(file: AgencyFile, now: Date): ItemRow[] {
  return file.entries.flatMap((entry) => {
    const item = findItem(entry.itemCode);
    if (!item) return [];
    const { lacks } = entryStanding(item, file.qualifications, { admitted: isAdmitted(file.row.status), was: entry.status, at: now });
    return [{ code: item.code, name: item.name, status: entry.status, since: entry.since, requirement: item.qualification, lacks }];
  });
}

/** The whole file as its agency works on it; null when the organisation is no agency. */
export async function readAgencyProfile(db: Queryable, actor: UserActor, now: Date) {
  const file = await agencyFile(db, actor.organisationId);
  if (!file) return null;
  const facts = admissionFacts(file, now);
  const moves = admissionMovesFor(facts, actor, now);
  return {
    ...profileView(file, now),
    ready: facts.ready.ok ? null : facts.ready,
    steps: admissionSteps(file, now, facts.ready.ok),
    moves,
    ending: endingCertificates(file, now),
  };
}
export type AgencyProfile = NonNullable<Awaited<ReturnType<typeof readAgencyProfile>>>;

/** One fact of a stale form: what is stored now, and what was typed. */
export type StaleFact = { readonly key: keyof CompanyFacts; readonly stored: FactValue; readonly typed: FactValue };
export type FactValue = string | number | null;

/** What is stored now of the facts that a colleague saved meanwhile, beside what was typed; a licence by its file's name. */
export async function readStaleFacts(
  db: Queryable,
  { organisationId }: UserActor,
  { licence, ...typed }: WrittenFacts & { readonly licence: File | null },
): Promise<StaleFact[]> {
  const file = await agencyFile(db, organisationId);
  if (!file) return [];
  const stored = { ...file.row, phone: file.organisation.phone, address: file.organisation.address };
  const facts = differingFacts(stored, typed).map((key): StaleFact => ({ key, stored: stored[key], typed: typed[key] }));
  return licence ? [...facts, { key: "licenceFileId", stored: file.licence?.name ?? null, typed: licence.name }] : facts;
}

/** The facts of a file, for the agency and for the office. */
export function profileView(file: AgencyFile, now: Date) {
  const { organisation, row } = file;
  return {
    id: organisation.id,
    name: organisation.name,
    englishName: organisation.englishName,
    uscc: organisation.uscc,
    codeDoubts: usccDoubts(organisation.uscc),
    codeConfirmedAt: row.codeConfirmedAt,
    phone: organisation.phone,
    address: organisation.address,
    status: row.status,
    revision: row.revision,
    legalRepresentative: row.legalRepresentative,
    registeredCapitalFen: row.registeredCapitalFen,
    foundedOn: row.foundedOn,
    businessScope: row.businessScope,
    licence: file.licence,
    commitment: row.commitmentVersion && row.commitmentHash ? { version: row.commitmentVersion, hash: row.commitmentHash } : null,
    committedAt: row.committedAt,
    publicityUntil: row.publicityUntil,
    checkDueAt: row.checkDueAt,
    checkedAt: row.checkedAt,
    returnedAt: row.returnedAt,
    remarks: row.returnRemarks,
    correctionDueAt: row.correctionDueAt,
    pausedAt: row.pausedAt,
    qualifications: file.qualifications.map(
      ({ id, type, level, certNo, issuer, scope, validFrom, validTo, fileId, fileName, fileBytes }) => ({
        ...{ id, type, level, certNo, issuer, scope, validFrom, validTo, fileId, fileName, fileBytes },
      }),
    ),
    items: itemRows(file, now),
  };
}
export type ProfileView = ReturnType<typeof profileView>;

/** The certificate that a renewal names, ended ones too; null when the agency has none of this id. */
export async function readRenewed(db: Queryable, actor: UserActor, id: string | null) {
  if (id === null || !isRecordId(id)) return null;
  const row = await ownQualification(db, actor.organisationId, id);
  if (!row) return null;
  const { type, level, certNo, issuer, scope } = row;
  return { id, type, level, certNo, issuer, scope, isEnded: row.endedAt !== null };
}
export type Renewed = NonNullable<Awaited<ReturnType<typeof readRenewed>>>;

/** What a certificate's form begins with: the one that it renews, or the type that the person came for. */
export async function beginCertificate(db: Queryable, actor: UserActor, search: URLSearchParams) {
  const type = search.get("type") ?? "";
  return { renews: await readRenewed(db, actor, search.get("renews")), type: isQualificationType(type) ? type : null };
}

const FOUND = 20;

/** Items to choose from: those found, without the chosen ones and those that nobody may choose, each with what would lack. */
export function choosableItems(file: Pick<AgencyProfile, "items" | "qualifications" | "status">, query: string, now: Date) {
  const q = queryText(query);
  const chosen = new Set(file.items.map((each) => each.code));
  const all = (q === "" ? [] : searchItems(q)).filter((item) => !chosen.has(item.code));
  return {
    q,
    found: all.slice(0, FOUND).map((item) => {
      const { lacks } = entryStanding(item, file.qualifications, { admitted: true, was: "pending", at: now });
      const choice = decideChoice(item);
      return { code: item.code, name: item.name, note: item.qualificationNote, lacks, refusal: choice.ok ? null : choice };
    }),
    total: all.length,
  };
}
export type Choosable = ReturnType<typeof choosableItems>;
