import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { AgencyFile, AgencyRow } from "#db/queries/agency-file";
import { agency } from "#db/schema/agency";
import type { Calendar } from "~/domain/kernel/calendar";
import { indexTokens } from "~/domain/kernel/chinese-text";
import type { AdmissionStatus } from "~/domain/kernel/statuses";
import { ADMISSION, type AdmissionFacts } from "~/domain/lifecycle/admission";
import { deriveDuties } from "./duties";
import { MoveConflict } from "./move-conflict";

/** Columns of an admission file that a change may set; status and revision are written here alone. */
export type AgencyPatch = Partial<Omit<typeof agency.$inferInsert, "organisationId" | "status" | "revision">>;

/** Begins the admission file of an organisation, once. */
export async function beginAgency(tx: Tx, organisationId: string): Promise<void> {
  await tx.insert(agency).values({ organisationId, status: "draft" }).onConflictDoNothing();
}

/**
 * The one writer of `agency.status`: expected status and revision stand in the WHERE, so a second press or a second server changes
 * nothing. Counts the change. Throws MoveConflict when no row matched.
 */
export async function saveAgency(
  tx: Tx,
  row: Pick<AgencyRow, "organisationId" | "status" | "revision">,
  to: AdmissionStatus,
  patch: AgencyPatch,
): Promise<void> {
  const rows = await tx
    .update(agency)
    .set({ ...patch, status: to, revision: row.revision + 1 })
    .where(and(eq(agency.organisationId, row.organisationId), eq(agency.status, row.status), eq(agency.revision, row.revision)))
    .returning({ id: agency.organisationId });
  if (rows.length !== 1) throw new MoveConflict(`agency ${row.organisationId} changed meanwhile`);
}

/** Writes what is derived from the file as it stands: the duties, when the clock moves it next, and what searches find. */
export async function refreshAdmission(
  tx: Tx,
  { organisation }: AgencyFile,
  facts: AdmissionFacts,
  now: Date,
  calendar: Calendar,
): Promise<void> {
  const { id, name, englishName, uscc } = organisation;
  const next = ADMISSION.nextDue(facts, calendar);
  await tx
    .update(agency)
    .set({ nextDueAt: next && "at" in next ? next.at : null, search: indexTokens(name, englishName ?? "", uscc) })
    .where(eq(agency.organisationId, id));
  const organisationOf = (party: string) => (party === "agency" ? id : null);
  const about = { subject: ADMISSION.subject, subjectId: id, commissionId: null, organisationOf };
  await deriveDuties(tx, about, ADMISSION.dutiesOf(facts, now, calendar), now);
}
