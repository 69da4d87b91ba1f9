import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { AgencyRow } from "#db/queries/agency-file";
import { agency } from "#db/schema/agency";
import type { AdmissionStatus } from "~/domain/kernel/statuses";
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

/** Writes what is derived from the file: when the clock moves it next, and what searches find. */
export async function saveDerived(tx: Tx, organisationId: string, derived: Pick<AgencyRow, "nextDueAt" | "search">): Promise<void> {
  await tx
    .update(agency)
    .set({ nextDueAt: derived.nextDueAt, search: [...derived.search] })
    .where(eq(agency.organisationId, organisationId));
}
