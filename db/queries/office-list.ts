import { and, arrayContains, asc, count, desc, eq, gt, inArray, isNotNull, isNull, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { Cursor, CursorKey } from "~/lib/cursor";
import { isOverdue } from "./duties";
import { type Narrowing, narrowed } from "./narrowing";
import { officeRows, reachedOffice, wasReturned } from "./office-desk";

/** What the office's list is narrowed to. Times are instants, tokens those of the search. */
export type OfficeListFilter = {
  readonly statuses?: readonly CommissionStatus[];
  readonly narrow?: Narrowing;
  readonly overdueAt?: Date;
  readonly held?: boolean;
  readonly waiting?: boolean;
  readonly returned?: boolean;
  readonly tokens?: readonly string[];
};

/** By what the office's list is ordered, and of which kind its values are. */
export const OFFICE_LIST_ORDERS = { newest: "text", due: "instant", unit: "text" } as const;
export type OfficeListOrder = { readonly by: keyof typeof OFFICE_LIST_ORDERS; readonly down: boolean };

const COLUMN: Readonly<Record<OfficeListOrder["by"], AnyPgColumn>> = {
  newest: commission.id,
  due: commission.turnDueAt,
  unit: organisation.nameKey,
};

function conditions(db: Queryable, filter: OfficeListFilter): SQL | undefined {
  return and(
    reachedOffice,
    filter.statuses ? inArray(commission.status, [...filter.statuses]) : undefined,
    ...(filter.narrow ? narrowed(db, filter.narrow, commission.publishedAt) : []),
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
  { by, down }: OfficeListOrder,
  limit: number,
  after: Cursor<CursorKey> | null,
) {
  const [column, id] = [COLUMN[by], commission.id];
  const [beyond, direction] = down ? [lt, desc] : [gt, asc];
  const place = after && or(beyond(column, after.at), and(eq(column, after.at), beyond(id, after.id)));
  return officeRows(db)
    .where(and(conditions(db, filter), by === "due" ? isNotNull(column) : undefined, place ?? undefined))
    .orderBy(direction(column), direction(id))
    .limit(limit + 1);
}

/** How many match, counted no further than `most`. `dated` counts those with a deadline only. */
export async function countForOffice(db: Queryable, filter: OfficeListFilter, dated: boolean, most: number): Promise<number> {
  const matching = db
    .select({ id: commission.id })
    .from(commission)
    .where(and(conditions(db, filter), dated ? isNotNull(commission.turnDueAt) : undefined))
    .limit(most)
    .as("matching");
  return db.$count(matching);
}

/** The departments by name. `limit` rows. */
export async function departmentNames(db: Queryable, limit: number) {
  return db
    .select({ uscc: organisation.uscc, name: organisation.name, englishName: organisation.englishName })
    .from(organisation)
    .where(and(eq(organisation.kind, "department"), isNull(organisation.deactivatedAt)))
    .orderBy(asc(organisation.nameKey), asc(organisation.id))
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
