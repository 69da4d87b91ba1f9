import { and, arrayContains, asc, count, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import type { Cursor, CursorKey } from "~/lib/cursor";
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

/** How many of a department's commissions match, drafts included, counted no further than `most`. */
export async function countForDepartment(db: Queryable, filter: DepartmentFilter, most: number): Promise<number> {
  const matching = db.select({ id: commission.id }).from(commission).where(conditions(db, filter)).limit(most).as("matching");
  const [row] = await db.select({ n: count() }).from(matching);
  return row?.n ?? 0;
}

/** By what a department's list is ordered, and of which kind its values are. */
export const DEPARTMENT_ORDERS = { begun: "text", price: "number", due: "instant" } as const;
export type DepartmentOrder = { readonly by: keyof typeof DEPARTMENT_ORDERS; readonly down: boolean };
/** What has no price, or no deadline, stands behind all that have one. */
const NO_PRICE = 9_000_000_000_000_000;
const NO_DEADLINE = new Date("9999-01-01T00:00:00Z");

const COLUMN: Readonly<Record<DepartmentOrder["by"], SQL>> = {
  begun: sql`${commission.id}`,
  price: sql`coalesce(${commission.priceFen}, ${NO_PRICE})`,
  due: sql`coalesce(${commission.turnDueAt}, ${NO_DEADLINE.toISOString()}::timestamptz)`,
};

/** What a row is ordered by. */
export function departmentKey(row: { id: string; priceFen: number | null; turnDueAt: Date | null }, by: DepartmentOrder["by"]): CursorKey {
  return { begun: row.id, price: row.priceFen ?? NO_PRICE, due: row.turnDueAt ?? NO_DEADLINE }[by];
}

/** A page of them by keyset with the light of their most urgent duty: `limit` rows and one more. */
export async function listForDepartment(
  db: Queryable,
  filter: DepartmentFilter,
  { by, down }: DepartmentOrder,
  limit: number,
  after: Cursor<CursorKey> | null,
) {
  const urgent = urgentDuty(db, ofCommission);
  const [beyond, direction] = down ? [sql.raw("<"), desc] : [sql.raw(">"), asc];
  const at = after?.at instanceof Date ? sql`${after.at.toISOString()}::timestamptz` : sql`${after?.at}`;
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
    .where(and(conditions(db, filter), after ? sql`(${COLUMN[by]}, ${commission.id}) ${beyond} (${at}, ${after.id})` : undefined))
    .orderBy(direction(COLUMN[by]), direction(commission.id))
    .limit(limit + 1);
}
