import { and, asc, eq, inArray, isNull, lte, notExists, notInArray, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { commission, objection } from "#db/schema/commission";
import { duty } from "#db/schema/duty";
import { organisation } from "#db/schema/people";
import { FINAL_STATUSES, OPEN_OBJECTIONS } from "~/domain/kernel/statuses";
import { usccDoubts } from "~/domain/kernel/uscc";
import { ADMISSION } from "~/domain/lifecycle/admission";
import { NO_DUTY } from "~/domain/lifecycle/duties";
import { OBJECTION } from "~/domain/lifecycle/objection";

/**
 * The moments of the most urgent duty that stands, of what `of` names: joined laterally, one a row of the query, null where nothing runs.
 */
export function urgentDuty(db: Queryable, of: SQL) {
  const { dueAt, yellowAt, redAt, blackAt } = duty;
  return db
    .select({ yellowAt, redAt, blackAt })
    .from(duty)
    .where(and(of, isNull(duty.endedAt)))
    .orderBy(sql`${dueAt} asc nulls last`, asc(duty.id))
    .limit(1)
    .as("urgent");
}

/** Of the commission of the row. */
export const ofCommission: SQL = eq(duty.commissionId, commission.id);

/** Of the admission of the row's organisation. */
export const ofAdmission: SQL = sql`${eq(duty.subject, ADMISSION.subject)} and ${eq(duty.subjectId, organisation.id)}`;

/** Whether a duty of the row's commission was overdue at the instant. */
export function isOverdue(db: Queryable, at: Date): SQL {
  const overdue = db
    .select({ id: duty.commissionId })
    .from(duty)
    .where(and(isNull(duty.endedAt), lte(duty.dueAt, at)));
  return inArray(commission.id, overdue);
}

const going = notInArray(commission.status, [...FINAL_STATUSES]);

/** Ids of the commissions that are not over, in their order. */
export async function commissionsGoingOn(db: Queryable): Promise<string[]> {
  const rows = await db.select({ id: commission.id }).from(commission).where(going).orderBy(asc(commission.id));
  return rows.map(({ id }) => id);
}

/** Ids of the commissions that wait for somebody's hand and have no duty: an earlier release wrote none. */
export async function commissionsWithoutDuty(db: Queryable): Promise<string[]> {
  const own = db
    .select({ one: sql`1` })
    .from(duty)
    .where(and(eq(duty.commissionId, commission.id), isNull(duty.endedAt)));
  const rows = await db
    .select({ id: commission.id })
    .from(commission)
    .where(and(going, notInArray(commission.turnParty, [...NO_DUTY]), notExists(own)))
    .orderBy(asc(commission.id));
  return rows.map(({ id }) => id);
}

/** Ids of the objections that wait for their decision and have no duty: an earlier release wrote none. */
export async function objectionsWithoutDuty(db: Queryable): Promise<string[]> {
  const own = db
    .select({ one: sql`1` })
    .from(duty)
    .where(and(eq(duty.subject, OBJECTION.subject), eq(duty.subjectId, objection.id), isNull(duty.endedAt)));
  const rows = await db
    .select({ id: objection.id })
    .from(objection)
    .where(and(inArray(objection.status, [...OPEN_OBJECTIONS]), notExists(own)))
    .orderBy(asc(objection.id));
  return rows.map(({ id }) => id);
}

/** Ids of the agencies whose admission asks something of somebody, in their order. */
export async function admissionsWithDuty(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: duty.subjectId })
    .from(duty)
    .where(and(eq(duty.subject, ADMISSION.subject), isNull(duty.endedAt)))
    .orderBy(asc(duty.subjectId));
  return rows.map(({ id }) => id);
}

/** Ids of the agencies whose admission asks something of somebody and has no duty: an earlier release wrote none. */
export async function admissionsWithoutDuty(db: Queryable): Promise<string[]> {
  const own = db
    .select({ one: sql`1` })
    .from(duty)
    .where(and(eq(duty.subject, ADMISSION.subject), eq(duty.subjectId, agency.organisationId), isNull(duty.endedAt)));
  const { status, checkedAt, codeConfirmedAt } = agency;
  const rows = await db
    .select({ id: agency.organisationId, uscc: organisation.uscc, status, checkedAt, codeConfirmedAt })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(notExists(own))
    .orderBy(asc(agency.organisationId));
  const isAsked = (row: (typeof rows)[number]): boolean => {
    if (row.status === "draft" || row.status === "returned" || (row.status === "active_provisional" && !row.checkedAt)) return true;
    return row.codeConfirmedAt === null && usccDoubts(row.uscc).includes("check");
  };
  return rows.filter(isAsked).map(({ id }) => id);
}

/** That a duty of this move stands of the row's commission; an overdue one where an instant is given. */
export function withDuty(db: Queryable, verb: string, overdueAt?: Date): SQL {
  const standing = db
    .select({ id: duty.commissionId })
    .from(duty)
    .where(and(eq(duty.verb, verb), isNull(duty.endedAt), overdueAt ? lte(duty.dueAt, overdueAt) : undefined));
  return inArray(commission.id, standing);
}
