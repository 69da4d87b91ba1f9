import { and, arrayContains, count, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import { ofCommission, urgentDuty } from "./duties";
import { marked } from "./late-duties";

/** What a department's own list is narrowed to. Times are instants, tokens those of the search. */
export type DepartmentFilter = {
  readonly purchaserId: string;
  readonly statuses?: readonly CommissionStatus[];
  /** Published from the first instant and before the second. */
  readonly published?: readonly [from: Date, before: Date];
  /** How it was accepted and paid, told at the instant. */
  readonly marked?: { readonly mark: PerformanceMark; readonly at: Date };
  readonly tokens?: readonly string[];
};

function conditions(db: Queryable, { purchaserId, statuses, published, marked: asked, tokens = [] }: DepartmentFilter): SQL | undefined {
  return and(
    eq(commission.purchaserId, purchaserId),
    statuses ? inArray(commission.status, [...statuses]) : undefined,
    published ? gte(commission.publishedAt, published[0]) : undefined,
    published ? lt(commission.publishedAt, published[1]) : undefined,
    asked ? marked(db, asked.mark, asked.at) : undefined,
    tokens.length > 0 ? arrayContains(commission.search, [...tokens]) : undefined,
  );
}

/** How many of a department's commissions match, drafts included. */
export async function countForDepartment(db: Queryable, filter: DepartmentFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(commission).where(conditions(db, filter));
  return row?.n ?? 0;
}

/** A page of them with the light of their most urgent duty, begun last first. */
export async function listForDepartment(db: Queryable, filter: DepartmentFilter, limit: number, offset: number) {
  const urgent = urgentDuty(db, ofCommission);
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
      ...{ yellowAt: urgent.yellowAt, redAt: urgent.redAt, blackAt: urgent.blackAt },
    })
    .from(commission)
    .leftJoinLateral(urgent, sql`true`)
    .where(conditions(db, filter))
    .orderBy(desc(commission.createdAt), desc(commission.id))
    .limit(limit)
    .offset(offset);
}
