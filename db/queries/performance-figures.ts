import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { delivery } from "#db/schema/contract";
import { duty } from "#db/schema/duty";
import { organisation } from "#db/schema/people";
import { marked } from "./late-duties";

/** Published from the first instant and before the second. */
export type PublishedIn = { readonly from: Date; readonly before: Date };

const SECONDS_A_DAY = 86_400;

const publishedIn = ({ from, before }: PublishedIn): SQL | undefined =>
  and(gte(commission.publishedAt, from), lt(commission.publishedAt, before));

/** When what was accepted had been handed in. */
const handedIn = sql`(select max(d.delivered_at) from ${delivery} d where d.commission_id = ${commission.id} and d.outcome in ('accepted', 'deemed'))`;

/** The figures of the rows that a query groups: counts, and from handing in to acceptance in days on average, null without any. */
function figures(db: Queryable, at: Date) {
  const counted = (where: SQL) => sql`count(${commission.id}) filter (where ${where})`.mapWith(Number);
  return {
    published: count(commission.id),
    failed: counted(sql`${commission.status} = 'failed'`),
    accepted: counted(marked(db, "accepted", at)),
    acceptedInTime: counted(marked(db, "accepted-in-time", at)),
    acceptedDays: sql<
      number | null
    >`avg(extract(epoch from ${commission.acceptedAt} - ${handedIn}) / ${sql.raw(String(SECONDS_A_DAY))})::float8`,
    paidInTime: counted(marked(db, "paid-in-time", at)),
    paidLate: counted(marked(db, "paid-late", at)),
  };
}

const unit = { id: organisation.id, uscc: organisation.uscc, name: organisation.name, englishName: organisation.englishName };

/**
 * By department, how the commissions published in a period went: each number is counted by the condition that the lists are narrowed by.
 * In: the moment at which it is told, one department or all. `limit` departments by name; a closed one stays while it has any.
 */
export async function figuresByDepartment(db: Queryable, period: PublishedIn, at: Date, departmentId: string | null, limit: number) {
  return db
    .select({ ...unit, ...figures(db, at) })
    .from(organisation)
    .leftJoin(commission, and(eq(commission.purchaserId, organisation.id), publishedIn(period)))
    .where(and(eq(organisation.kind, "department"), departmentId === null ? undefined : eq(organisation.id, departmentId)))
    .groupBy(organisation.id)
    .having(or(isNull(organisation.deactivatedAt), sql`count(${commission.id}) > 0`))
    .orderBy(asc(organisation.nameKey), asc(organisation.id))
    .limit(limit);
}

/** One department's figures by the month of publication, `2026-09`, the latest first. `limit` months. */
export async function figuresByMonth(db: Queryable, period: PublishedIn, at: Date, departmentId: string, limit: number) {
  const month = sql<string>`to_char(${commission.publishedAt} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  return db
    .select({ month, ...figures(db, at) })
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .where(and(eq(commission.purchaserId, departmentId), publishedIn(period)))
    .groupBy(sql`1`)
    .orderBy(desc(sql`1`))
    .limit(limit);
}

/** By department, of how many published commissions a duty is overdue at the instant, and whose deadline is the oldest. */
export async function overdueByDepartment(db: Queryable, at: Date, departmentIds: readonly string[]) {
  if (departmentIds.length === 0) return [];
  const oldest = (column: SQL) => sql<string>`(array_agg(${column} order by ${duty.dueAt}, ${duty.id}))[1]`;
  return db
    .select({
      departmentId: commission.purchaserId,
      overdue: countDistinct(commission.id),
      id: oldest(sql`${commission.id}`),
      number: oldest(sql`${commission.number}`),
    })
    .from(duty)
    .innerJoin(commission, eq(commission.id, duty.commissionId))
    .where(
      and(
        isNull(duty.endedAt),
        lte(duty.dueAt, at),
        isNotNull(commission.publishedAt),
        inArray(commission.purchaserId, [...departmentIds]),
      ),
    )
    .groupBy(commission.purchaserId);
}
