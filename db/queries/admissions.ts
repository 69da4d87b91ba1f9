import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency, itemEntry } from "#db/schema/agency";
import { event } from "#db/schema/event";
import { organisation } from "#db/schema/people";
import type { Cursor } from "~/lib/cursor";
import { ofAdmission, urgentDuty } from "./duties";

/** The piles of the office's admission desk. */
export const ADMISSION_PILES = ["check", "publicity", "returned", "admitted"] as const;
export type AdmissionPile = (typeof ADMISSION_PILES)[number];

const PILES: Readonly<Record<AdmissionPile, SQL | undefined>> = {
  check: and(eq(agency.status, "active_provisional"), isNull(agency.checkedAt)),
  publicity: and(eq(agency.status, "active_provisional"), isNotNull(agency.checkedAt)),
  returned: eq(agency.status, "returned"),
  admitted: eq(agency.status, "active"),
};

/** By what a pile is ordered: the next date of the admission. Every signed one has one. */
const NEXT_DATE = sql`coalesce(${agency.checkDueAt}, ${agency.correctionDueAt}, ${agency.publicityUntil}, ${agency.committedAt})`;

/** A page of a pile of admissions by keyset, the most urgent first, with the number of chosen items: `limit` rows and one more. */
export async function admissionPile(db: Queryable, pile: AdmissionPile, limit: number, after: Cursor | null) {
  const beyond = after && sql`(${NEXT_DATE}, ${organisation.id}) > (${after.at.toISOString()}::timestamptz, ${after.id})`;
  const urgent = urgentDuty(db, ofAdmission);
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      uscc: organisation.uscc,
      status: agency.status,
      committedAt: agency.committedAt,
      checkDueAt: agency.checkDueAt,
      publicityUntil: agency.publicityUntil,
      returnedAt: agency.returnedAt,
      correctionDueAt: agency.correctionDueAt,
      pausedAt: agency.pausedAt,
      items: sql`(select count(*) from ${itemEntry} where ${itemEntry.agencyId} = ${agency.organisationId})`.mapWith(Number),
      ...{ yellowAt: urgent.yellowAt, redAt: urgent.redAt, blackAt: urgent.blackAt },
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .leftJoinLateral(urgent, sql`true`)
    .where(and(PILES[pile], beyond ?? undefined))
    .orderBy(asc(NEXT_DATE), asc(organisation.id))
    .limit(limit + 1);
}

/** How many admissions lie in each pile. */
export async function admissionCounts(db: Queryable): Promise<Readonly<Record<AdmissionPile, number>>> {
  const [row] = await db
    .select({
      check: count(sql`case when ${PILES.check} then 1 end`),
      publicity: count(sql`case when ${PILES.publicity} then 1 end`),
      returned: count(sql`case when ${PILES.returned} then 1 end`),
      admitted: count(sql`case when ${PILES.admitted} then 1 end`),
    })
    .from(agency);
  return row ?? { check: 0, publicity: 0, returned: 0, admitted: 0 };
}

/** What happened to an agency's admission, in order. */
export async function admissionEvents(db: Queryable, organisationId: string, limit: number) {
  return db
    .select({ id: event.id, at: event.t, kind: event.kind, role: event.actorRole })
    .from(event)
    .where(
      and(
        eq(event.organisationId, organisationId),
        inArray(event.kind, [
          "admission.committed",
          "admission.changed",
          "admission.returned",
          "admission.corrected",
          "admission.accepted",
          "admission.code-confirmed",
          "admission.completed",
          "admission.paused",
          "item-entry.added",
          "item-entry.removed",
          "item-entry.suspended",
          "item-entry.restored",
        ]),
      ),
    )
    .orderBy(asc(event.id))
    .limit(limit);
}
