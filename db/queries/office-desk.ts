import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { cancellationRequest, commission, commissionVersion, hold } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { organisation } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import { AT_OFFICE_STATUSES } from "~/domain/access/visibility";
import { type EventKind, UNDISCLOSED_KINDS } from "~/domain/kernel/events";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { isOverdue, ofAdmission, ofCommission, urgentDuty } from "./duties";

/** What the office sees: everything that was submitted to it, as long as the department has it back for mending, and all that was published. */
export const reachedOffice = or(isNotNull(commission.publishedAt), inArray(commission.status, [...AT_OFFICE_STATUSES]));

/** Whether the office has ever returned it. */
export function wasReturned(db: Queryable): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(commissionVersion)
      .where(and(eq(commissionVersion.commissionId, commission.id), eq(commissionVersion.kind, "returned"))),
  );
}

const running = notInArray(commission.status, [...FINAL_STATUSES]);
const provider = alias(organisation, "provider");
const entries = sql<number>`(select count(*) from ${registration} where ${registration.commissionId} = ${commission.id} and ${registration.withdrawnAt} is null)`;

/** Columns of a commission as the office lists it; how many of the live entries it may be told, the read decides (SD4). */
const officeColumns = {
  id: commission.id,
  number: commission.number,
  title: commission.title,
  itemCode: commission.itemCode,
  status: commission.status,
  held: commission.held,
  purchaserId: commission.purchaserId,
  purchaser: organisation.name,
  purchaserKey: organisation.nameKey,
  purchaserEnglish: organisation.englishName,
  purchaserPhone: organisation.phone,
  provider: provider.name,
  providerEnglish: provider.englishName,
  providerPhone: provider.phone,
  method: commission.method,
  since: commission.enteredStatusAt,
  closesAt: commission.closesAt,
  selectsAt: commission.selectsAt,
  frozenAt: commission.frozenAt,
  resultAt: commission.resultAt,
  turnParty: commission.turnParty,
  turnVerb: commission.turnVerb,
  turnDueAt: commission.turnDueAt,
  waitingFor: commission.waitingFor,
  stream: commission.stream,
  frozenCount: commission.frozenCount,
  live: entries.mapWith(Number),
} as const;

/** A query of such rows with the light of their most urgent duty, to be narrowed and ordered. */
export function officeRows(db: Queryable) {
  const urgent = urgentDuty(db, ofCommission);
  return db
    .select({ ...officeColumns, yellowAt: urgent.yellowAt, redAt: urgent.redAt, blackAt: urgent.blackAt })
    .from(commission)
    .leftJoinLateral(urgent, sql`true`)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .leftJoin(provider, eq(provider.id, commission.providerId))
    .$dynamic();
}

/** Published commissions whose registration closes or that are drawn from `from` until `to`, whatever became of them; the earliest first. */
export async function momentsBetween(db: Queryable, from: Date, to: Date, limit: number) {
  const { closesAt, selectsAt } = commission;
  return officeRows(db)
    .where(
      and(isNotNull(commission.publishedAt), or(and(gte(closesAt, from), lt(closesAt, to)), and(gte(selectsAt, from), lt(selectsAt, to)))),
    )
    .orderBy(asc(closesAt), asc(commission.id))
    .limit(limit);
}

/** Which moments an office's home asks about: due before `soon`; `limit` rows of each kind. */
export type DeskHorizon = { readonly soon: Date; readonly limit: number };

/**
 * Everything the office's home tells of commissions, in one query: what is its own turn, what is overdue or due soon, held, waiting
 * for a beacon or a calendar; with the open hold and whether a cancellation is asked for. Which is which is seen
 * from the row.
 */
export async function officeDeskRows(db: Queryable, { soon, limit }: DeskHorizon) {
  const ids = (where: SQL | undefined, order: SQL) => {
    const found = db
      .select({ id: commission.id })
      .from(commission)
      .where(and(running, reachedOffice, where))
      .orderBy(order, asc(commission.id))
      .limit(limit);
    return sql`select id from ${found} as found`;
  };
  const asked = db
    .select({ id: cancellationRequest.commissionId })
    .from(cancellationRequest)
    .where(isNull(cancellationRequest.decidedAt))
    .limit(limit);
  const byDue = sql`${commission.turnDueAt} asc nulls last`;
  const kinds = [
    ids(eq(commission.status, "submitted"), byDue),
    ids(lte(commission.turnDueAt, soon), byDue),
    ids(eq(commission.held, true), byDue),
    ids(isNotNull(commission.waitingFor), byDue),
    sql`select id from ${asked} as found(id)`,
  ];
  const urgent = urgentDuty(db, ofCommission);
  return db
    .select({
      ...officeColumns,
      ...{ yellowAt: urgent.yellowAt, redAt: urgent.redAt, blackAt: urgent.blackAt },
      holdReason: hold.reason,
      holdSince: hold.since,
      holdKind: hold.kind,
      cancelAskedAt: cancellationRequest.requestedAt,
    })
    .from(commission)
    .leftJoinLateral(urgent, sql`true`)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .leftJoin(provider, eq(provider.id, commission.providerId))
    .leftJoin(hold, and(eq(hold.commissionId, commission.id), isNull(hold.until)))
    .leftJoin(cancellationRequest, and(eq(cancellationRequest.commissionId, commission.id), isNull(cancellationRequest.decidedAt)))
    .where(sql`${commission.id} in (${sql.join(kinds, sql` union `)})`)
    .orderBy(byDue, asc(commission.id));
}
export type OfficeDeskRow = Awaited<ReturnType<typeof officeDeskRows>>[number];

/** Per department, of what reached the office: running, with an overdue duty at the instant, once returned, failed. `limit` departments. */
export async function countsByPurchaser(db: Queryable, now: Date, limit: number) {
  const over = inArray(commission.status, [...FINAL_STATUSES]);
  const counted = (condition: SQL) => sql`count(${commission.id}) filter (where ${condition})`.mapWith(Number);
  return db
    .select({
      id: organisation.id,
      uscc: organisation.uscc,
      name: organisation.name,
      englishName: organisation.englishName,
      running: counted(sql`not ${over}`),
      overdue: counted(isOverdue(db, now)),
      returned: counted(wasReturned(db)),
      failed: counted(sql`${commission.status} = 'failed'`),
    })
    .from(organisation)
    .leftJoin(commission, and(eq(commission.purchaserId, organisation.id), reachedOffice))
    .where(and(eq(organisation.kind, "department"), isNull(organisation.deactivatedAt)))
    .groupBy(organisation.id, organisation.uscc, organisation.name, organisation.nameKey, organisation.englishName)
    .orderBy(asc(organisation.nameKey), asc(organisation.id))
    .limit(limit);
}

/** Not among the latest: entries (SD4), what a department does with a draft among its own people, and who took a list away. */
const UNTOLD: readonly EventKind[] = [
  ...UNDISCLOSED_KINDS.roster,
  "list.exported",
  "record.looked",
  "commission.drafted",
  "commission.discarded",
  "commission.submitted",
  "commission.recalled",
  "commission.sent-back",
];

/** The latest events that concern the office. `limit` rows. */
export async function latestEvents(db: Queryable, limit: number) {
  return db
    .select({
      id: event.id,
      at: event.t,
      kind: event.kind,
      subject: event.subject,
      title: commission.title,
      commissionId: event.commissionId,
      organisation: organisation.name,
      organisationEnglish: organisation.englishName,
    })
    .from(event)
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .leftJoin(organisation, eq(organisation.id, event.organisationId))
    .where(and(notInArray(event.kind, [...UNTOLD]), or(isNull(event.commissionId), reachedOffice)))
    .orderBy(desc(event.id))
    .limit(limit);
}

/** Admissions in publicity, those with a check still to do first. `limit` rows. */
export async function admissionsInPublicity(db: Queryable, limit: number) {
  const urgent = urgentDuty(db, ofAdmission);
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      englishName: organisation.englishName,
      publicityUntil: agency.publicityUntil,
      committedAt: agency.committedAt,
      checkDueAt: agency.checkDueAt,
      checkedAt: agency.checkedAt,
      ...{ yellowAt: urgent.yellowAt, redAt: urgent.redAt, blackAt: urgent.blackAt },
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .leftJoinLateral(urgent, sql`true`)
    .where(eq(agency.status, "active_provisional"))
    .orderBy(sql`${agency.checkDueAt} asc nulls last`, asc(organisation.id))
    .limit(limit);
}
