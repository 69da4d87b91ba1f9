import type { Queryable, Tx } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { type AgencyFile, agencyFile, lockAgency } from "#db/queries/agency-file";
import { officeIds } from "#db/queries/people";
import { type AgencyPatch, beginAgency, refreshAdmission, saveAgency } from "#db/writes/agency";
import type { Recipient } from "#db/writes/event";
import type { Actor, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { ADMISSION, type AdmissionKinds, type AdmissionVerb } from "~/domain/lifecycle/admission";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { type MakingOf, makeMoveOf } from "../engine/make-move";
import type { ActOf, Subject } from "../engine/subject";

type AdmissionShape = {
  readonly Kinds: AdmissionKinds;
  readonly Verb: AdmissionVerb;
  readonly Row: AgencyFile;
  readonly Patch: AgencyPatch;
};

/** What a verb's own file sees inside the transaction: `row` is the agency's whole file. */
export type AdmissionAct = ActOf<AdmissionShape>;
type Making = MakingOf<AdmissionShape>;

/** Where each side acts on an admission (paths without language). */
export const admissionPath = { agency: paths.agency.profile, office: paths.office.admission } as const;

/** The agency's people, and the office's. `isIn`: the agency is admitted. */
export async function admissionRecipients(
  tx: Tx,
  organisationId: string,
  audiences: readonly AdmissionKinds["Audience"][],
  isIn = true,
): Promise<Recipient[]> {
  const found: Recipient[] = [];
  if (audiences.includes("agency")) {
    found.push({ organisationId, roles: ["agency_admin", "agency_agent"], path: admissionPath.agency });
  }
  if (audiences.includes("office") || (isIn && audiences.includes("office-if-admitted"))) {
    for (const id of await officeIds(tx)) {
      found.push({ organisationId: id, roles: ["office_operator", "office_supervisor"], path: admissionPath.office(organisationId) });
    }
  }
  return found;
}

/** The file under its lock; begun when this is the first that is written in it. */
async function lockFile(tx: Tx, organisationId: string): Promise<AgencyFile | null> {
  if (!(await agencyFile(tx, organisationId))) return null;
  await beginAgency(tx, organisationId);
  await lockAgency(tx, organisationId);
  return agencyFile(tx, organisationId);
}

/** The store of an admission: how the engine finds, locks, reads and writes an agency's file. */
export const ADMISSIONS: Subject<AdmissionShape> = {
  life: ADMISSION,
  lock: lockFile,
  read: agencyFile,
  factsOf: async (_db: Queryable, file, now) => admissionFacts(file, now),
  revisionOf: ({ row }) => row.revision,
  save: (tx, { row: { row }, to }, patch) => saveAgency(tx, row, to, patch),
  derive: refreshAdmission,
  about: ({ organisation: { id, uscc } }) => ({ subject: uscc, organisationId: id }),
  recipients: (tx, audiences, { row: { organisation }, facts }) =>
    admissionRecipients(tx, organisation.id, audiences, isAdmittedNow(facts)),
  atOnce: {},
};

const isAdmittedNow = ({ status }: AdmissionKinds["Facts"]): boolean => status === "active" || status === "active_provisional";

/** Makes one move of an admission (engine/make-move.ts); publicity that ended before the check completes it in the same transaction. */
export async function makeAdmissionMove(
  shell: Shell,
  actor: Actor,
  organisationId: string,
  verb: AdmissionVerb,
  making: Making = {},
): Promise<Decision<null>> {
  const made = await makeMoveOf(ADMISSIONS, shell, actor, organisationId, verb, { ...making, seen: making.seen ?? null });
  return made.ok ? ok(null) : made;
}

/**
 * Changes something in an agency's own file, before admission and after: the move `change`, of which `pressed` says what was pressed.
 * Refusals: `permission.denied`, `admission.suspended`, `stale`, the change's own.
 */
export async function changeAgencyFile(
  shell: Shell,
  actor: UserActor,
  making: Making & { readonly pressed: string; readonly said: unknown; readonly seen: number | null; readonly act: AdmissionAct },
): Promise<Decision<null>> {
  return makeAdmissionMove(shell, actor, actor.organisationId, "change", making);
}
