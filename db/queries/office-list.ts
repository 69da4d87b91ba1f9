import { and, arrayContains, asc, count, desc, eq, gt, inArray, isNotNull, isNull, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { isOverdue } from "./duties";
import { officeRows, reachedOffice, wasReturned } from "./office-desk";

/** What the office's list is narrowed to. Times are instants, tokens those of the search. */
export type OfficeListFilter = {
  readonly statuses?: readonly CommissionStatus[];
  readonly purchaserId?: string;
  readonly overdueAt?: Date;
  readonly held?: boolean;
  readonly waiting?: boolean;
  readonly returned?: boolean;
  readonly tokens?: readonly string[];
};

/** Where the next page begins: the last row's id, and its deadline where the list is ordered by it. */
export type OfficePlace = { readonly id: string; readonly at: Date };

const COUNT_CAP = 1001;

function conditions(db: Queryable, filter: OfficeListFilter): SQL | undefined {
  return and(
    reachedOffice,
    filter.statuses ? inArray(commission.status, [...filter.statuses]) : undefined,
    filter.purchaserId ? eq(commission.purchaserId, filter.purchaserId) : undefined,
    filter.overdueAt ? isOverdue(db, filter.overdueAt) : undefined,
    filter.held ? eq(commission.held, true) : undefined,
    filter.waiting ? isNotNull(commission.waitingFor) : undefined,
    filter.returned ? wasReturned(db) : undefined,
    filter.tokens && filter.tokens.length > 0 ? arrayContains(commission.search, [...filter.tokens]) : undefined,
  );
}

/** A page of commissions that reached the office, by keyset, one query: `limit` rows and one more. By deadline, those without one are left out. */
export async function listForOffice(
  db: Queryable,
  filter: OfficeListFilter,
  order: "newest" | "due",
  limit: number,
  after: OfficePlace | null,
) {
  const { turnDueAt, id } = commission;
  const beyond =
    order === "newest" ? after && lt(id, after.id) : after && or(gt(turnDueAt, after.at), and(eq(turnDueAt, after.at), gt(id, after.id)));
  return officeRows(db)
    .where(and(conditions(db, filter), order === "due" ? isNotNull(turnDueAt) : undefined, beyond ?? undefined))
    .orderBy(...(order === "newest" ? [desc(id)] : [asc(turnDueAt), asc(id)]))
    .limit(limit + 1);
}

/** How many match, counted up to 1,000: past that the page says "more than 1,000". `dated` counts those with a deadline only. */
export async function countForOffice(db: Queryable, filter: OfficeListFilter, dated: boolean): Promise<number> {
  const matching = db
    .select({ id: commission.id })
    .from(commission)
    .where(and(conditions(db, filter), dated ? isNotNull(commission.turnDueAt) : undefined))
    .limit(COUNT_CAP)
    .as("matching");
  const [row] = await db.select({ n: sql`count(*)`.mapWith(Number) }).from(matching);
  return row?.n ?? 0;
}

/** The departments by name. `limit` rows. */
export async function departmentNames(db: Queryable, limit: number) {
  return db
    .select({ id: organisation.id, name: organisation.name, englishName: organisation.englishName })
    .from(organisation)
    .where(and(eq(organisation.kind, "department"), isNull(organisation.deactivatedAt)))
    .orderBy(asc(organisation.name), asc(organisation.id))
    .limit(limit);
}

/** Commissions that wait for the calendar of a year, the nearest year first. `limit` rows. */
export async function awaitingCalendar(db: Queryable, limit: number) {
  return officeRows(db)
    .where(sql`${commission.waitingFor} like 'calendar:%'`)
    .orderBy(asc(commission.waitingFor), asc(commission.id))
    .limit(limit);
}

/** How many admissions wait for the calendar of a year. */
export async function countAdmissionsAwaitingCalendar(db: Queryable): Promise<number> {
  const [row] = await db.select({ n: count() }).from(agency).where(like(agency.waitingFor, "calendar:%"));
  return row?.n ?? 0;
}
