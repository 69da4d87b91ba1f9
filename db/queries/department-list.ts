import { and, arrayContains, count, desc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import type { CommissionStatus } from "~/domain/kernel/statuses";

/** What a department's own list is narrowed to. Times are instants, tokens those of the search. */
export type DepartmentFilter = {
  readonly purchaserId: string;
  readonly statuses?: readonly CommissionStatus[];
  /** Published from the first instant and before the second. */
  readonly published?: readonly [from: Date, before: Date];
  readonly tokens?: readonly string[];
};

function conditions({ purchaserId, statuses, published, tokens = [] }: DepartmentFilter): SQL | undefined {
  return and(
    eq(commission.purchaserId, purchaserId),
    statuses ? inArray(commission.status, [...statuses]) : undefined,
    published ? gte(commission.publishedAt, published[0]) : undefined,
    published ? lt(commission.publishedAt, published[1]) : undefined,
    tokens.length > 0 ? arrayContains(commission.search, [...tokens]) : undefined,
  );
}

/** How many of a department's commissions match, drafts included. */
export async function countForDepartment(db: Queryable, filter: DepartmentFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(commission).where(conditions(filter));
  return row?.n ?? 0;
}

/** A page of them, begun last first. */
export async function listForDepartment(db: Queryable, filter: DepartmentFilter, limit: number, offset: number) {
  return db
    .select({
      id: commission.id,
      number: commission.number,
      title: commission.title,
      itemCode: commission.itemCode,
      status: commission.status,
      held: commission.held,
      priceFen: commission.priceFen,
      turnParty: commission.turnParty,
      turnDueAt: commission.turnDueAt,
      since: commission.enteredStatusAt,
    })
    .from(commission)
    .where(conditions(filter))
    .orderBy(desc(commission.createdAt), desc(commission.id))
    .limit(limit)
    .offset(offset);
}
