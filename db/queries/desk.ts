import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { cancellationRequest, commission, commissionVersion } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { organisation } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";

/** A desk shows at most this many rows of one kind; the lists hold the rest. */
export const DESK_ROWS = 100;

const live = sql`(select count(*) from ${registration} where ${registration.commissionId} = ${commission.id} and ${registration.withdrawnAt} is null)`;

const columns = {
  id: commission.id,
  number: commission.number,
  title: commission.title,
  itemCode: commission.itemCode,
  status: commission.status,
  held: commission.held,
  purchaserId: commission.purchaserId,
  draftedBy: commission.draftedBy,
  enteredStatusAt: commission.enteredStatusAt,
  closesAt: commission.closesAt,
  selectsAt: commission.selectsAt,
  turnParty: commission.turnParty,
  turnVerb: commission.turnVerb,
  turnDueAt: commission.turnDueAt,
  waitingFor: commission.waitingFor,
  entrants: sql`coalesce(${commission.frozenCount}, ${live})`.mapWith(Number),
};

/** Everything of a department that is not ended, most urgent first. */
export async function runningOf(db: Queryable, purchaserId: string) {
  return db
    .select({ ...columns, terms: commission.terms })
    .from(commission)
    .where(and(eq(commission.purchaserId, purchaserId), notInArray(commission.status, [...FINAL_STATUSES])))
    .orderBy(sql`${commission.turnDueAt} asc nulls last`, asc(commission.id))
    .limit(DESK_ROWS * 2);
}

/** What ended last at a department. */
export async function endedOf(db: Queryable, purchaserId: string, limit: number) {
  return db
    .select({ ...columns, failureReason: commission.failureReason })
    .from(commission)
    .where(and(eq(commission.purchaserId, purchaserId), inArray(commission.status, [...FINAL_STATUSES]), isNotNull(commission.publishedAt)))
    .orderBy(desc(commission.enteredStatusAt), desc(commission.id))
    .limit(limit);
}

/** Numbers of a department since the first of the year: published, failed, accepted, accepted by silence. */
export async function yearNumbers(db: Queryable, purchaserId: string, from: Date) {
  const [row] = await db
    .select({
      published: count(),
      failed: sql`count(*) filter (where ${commission.status} = 'failed')`.mapWith(Number),
      accepted: sql`count(*) filter (where ${commission.acceptedAt} is not null)`.mapWith(Number),
      closed: sql`count(*) filter (where ${commission.status} = 'closed')`.mapWith(Number),
    })
    .from(commission)
    .where(and(eq(commission.purchaserId, purchaserId), gte(commission.publishedAt, from)));
  return row ?? { published: 0, failed: 0, accepted: 0, closed: 0 };
}

const withPurchaser = { ...columns, purchaser: organisation.name, phone: organisation.phone };

async function officeRows(db: Queryable, where: SQL | undefined, order: SQL, limit = DESK_ROWS) {
  return db
    .select(withPurchaser)
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .where(where)
    .orderBy(order, asc(commission.id))
    .limit(limit);
}

/** What waits for the office: format checks, and cancellations that were asked for. */
export async function officeTurn(db: Queryable) {
  const asked = db.select({ id: cancellationRequest.commissionId }).from(cancellationRequest).where(isNull(cancellationRequest.decidedAt));
  return officeRows(
    db,
    or(eq(commission.status, "submitted"), and(eq(commission.status, "registration_closed"), inArray(commission.id, asked))),
    sql`${commission.turnDueAt} asc nulls last`,
  );
}

/** 超期与卡住: overdue, held, waiting for a beacon or a calendar. */
export async function stuckRows(db: Queryable, now: Date) {
  return officeRows(
    db,
    and(
      notInArray(commission.status, [...FINAL_STATUSES]),
      or(lte(commission.turnDueAt, now), eq(commission.held, true), isNotNull(commission.waitingFor)),
    ),
    sql`${commission.turnDueAt} asc nulls last`,
  );
}

/** Due later than now and before `until`. */
export async function dueSoonRows(db: Queryable, now: Date, until: Date) {
  return officeRows(
    db,
    and(gt(commission.turnDueAt, now), lte(commission.turnDueAt, until), eq(commission.held, false)),
    sql`${commission.turnDueAt} asc`,
  );
}

/** Draws between two moments. */
export async function drawsBetween(db: Queryable, from: Date, until: Date) {
  return officeRows(
    db,
    and(
      inArray(commission.status, ["published", "registration_closed", "selecting"]),
      gte(commission.selectsAt, from),
      lt(commission.selectsAt, until),
    ),
    sql`${commission.selectsAt} asc`,
  );
}

/** Per department: running, overdue, failed; and how often its commissions were returned. */
export async function countsByPurchaser(db: Queryable, now: Date) {
  const returns = sql`(select count(*) from ${commissionVersion} join ${commission} c on c.id = ${commissionVersion.commissionId} where c.purchaser_id = ${organisation.id} and ${commissionVersion.kind} = 'returned')`;
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      running: sql`count(${commission.id}) filter (where ${commission.status} not in ('closed', 'failed', 'cancelled'))`.mapWith(Number),
      overdue:
        sql`count(${commission.id}) filter (where ${commission.turnDueAt} <= ${now.toISOString()}::timestamptz and ${commission.status} not in ('closed', 'failed', 'cancelled'))`.mapWith(
          Number,
        ),
      returned: returns.mapWith(Number),
      failed: sql`count(${commission.id}) filter (where ${commission.status} = 'failed')`.mapWith(Number),
    })
    .from(organisation)
    .leftJoin(commission, eq(commission.purchaserId, organisation.id))
    .where(and(eq(organisation.kind, "department"), isNull(organisation.deactivatedAt)))
    .groupBy(organisation.id, organisation.name)
    .orderBy(asc(organisation.name))
    .limit(DESK_ROWS);
}

/** The latest events, for the office's home: entries stay unnamed before the close, so they are left out (SD4). */
export async function latestEvents(db: Queryable, limit: number) {
  return db
    .select({
      id: event.id,
      at: event.t,
      kind: event.kind,
      subject: event.subject,
      role: event.actorRole,
      title: commission.title,
      commissionId: event.commissionId,
    })
    .from(event)
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .where(notInArray(event.kind, ["registration.entered", "registration.withdrawn"]))
    .orderBy(desc(event.id))
    .limit(limit);
}

/** Admissions that wait for the office's check, and those in publicity. */
export async function admissionRows(db: Queryable) {
  return db
    .select({
      id: organisation.id,
      name: organisation.name,
      uscc: organisation.uscc,
      status: agency.status,
      publicityUntil: agency.publicityUntil,
      checkDueAt: agency.checkDueAt,
      checkedAt: agency.checkedAt,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.organisationId))
    .where(eq(agency.status, "active_provisional"))
    .orderBy(sql`${agency.checkDueAt} asc nulls last`, asc(organisation.id))
    .limit(DESK_ROWS);
}
