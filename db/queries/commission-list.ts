import { and, arrayContains, asc, desc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import { entrantsTold } from "~/domain/access/visibility";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { isPriced } from "~/domain/selection/carried";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import type { Cursor, CursorKey } from "~/lib/cursor";
import { isOverdue } from "./duties";
import { marked } from "./late-duties";
import { type Narrowing, narrowed } from "./narrowing";

/** What a list of published commissions can be narrowed by. Times are instants, amounts fen, tokens those of indexTokens. */
export type CommissionFilter = {
  readonly statuses?: readonly CommissionStatus[];
  readonly held?: boolean;
  /** Of which a duty is overdue at this instant. */
  readonly overdueAt?: Date;
  /** Department, item, amount, day of publication or of the result, payment, light. */
  readonly narrow?: Narrowing;
  /** How it was accepted and paid, told at the instant. */
  readonly marked?: { readonly mark: PerformanceMark; readonly at: Date };
  readonly itemCode?: string;
  readonly itemCodes?: readonly string[];
  readonly withResult?: boolean;
  readonly closesFrom?: Date;
  readonly closesBefore?: Date;
  /** Tokens of the commission's own texts; what one of these providers won matches as well. */
  readonly tokens?: readonly string[];
  readonly orProviderIds?: readonly string[];
};

/** By what the public lists are ordered, and of which kind its values are. */
export const COMMISSION_ORDERS = { published: "instant", closing: "instant", price: "number", unit: "text", result: "instant" } as const;
export type CommissionOrder = { readonly by: keyof typeof COMMISSION_ORDERS; readonly down: boolean };

/** One row of a public list; before the close at most the entrants' number, never their names (SD4). */
export type CommissionListRow = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly itemCode: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly priceFen: number | null;
  readonly purchaser: string;
  /** By which its name is sorted. */
  readonly purchaserKey: string;
  readonly purchaserEnglish: string | null;
  readonly provider: string | null;
  readonly providerEnglish: string | null;
  readonly providerCode: string | null;
  readonly publishedAt: Date | null;
  readonly closesAt: Date | null;
  readonly selectsAt: Date | null;
  readonly resultAt: Date | null;
  readonly turnParty: string | null;
  readonly turnDueAt: Date | null;
  /** To enter is to seal a price. */
  readonly priced: boolean;
  /** Null where the number is not told yet. */
  readonly entrants: number | null;
};

/** Past a thousand a page says "more than 1,000". */
const COUNT_CAP = 1001;

function searched({ tokens = [], orProviderIds = [] }: CommissionFilter): SQL | undefined {
  if (tokens.length === 0) return undefined;
  const own = arrayContains(commission.search, [...tokens]);
  return orProviderIds.length > 0 ? or(own, inArray(commission.providerId, [...orProviderIds])) : own;
}

function conditions(db: Queryable, filter: CommissionFilter): SQL[] {
  const found: (SQL | undefined)[] = [
    isNotNull(commission.publishedAt),
    filter.statuses ? inArray(commission.status, [...filter.statuses]) : undefined,
    filter.held ? eq(commission.held, true) : undefined,
    filter.overdueAt ? isOverdue(db, filter.overdueAt) : undefined,
    ...(filter.narrow ? narrowed(db, filter.narrow, filter.withResult ? commission.resultAt : commission.publishedAt) : []),
    filter.marked ? marked(db, filter.marked.mark, filter.marked.at) : undefined,
    filter.itemCode ? eq(commission.itemCode, filter.itemCode) : undefined,
    filter.itemCodes ? inArray(commission.itemCode, [...filter.itemCodes]) : undefined,
    filter.withResult ? isNotNull(commission.resultAt) : undefined,
    filter.closesFrom ? gte(commission.closesAt, filter.closesFrom) : undefined,
    filter.closesBefore ? lt(commission.closesAt, filter.closesBefore) : undefined,
    searched(filter),
  ];
  return found.filter((each) => each !== undefined);
}

const COLUMN = {
  published: commission.publishedAt,
  closing: commission.closesAt,
  price: commission.priceFen,
  unit: organisation.nameKey,
  result: commission.resultAt,
} as const satisfies Readonly<Record<CommissionOrder["by"], AnyPgColumn>>;

function after({ by, down }: CommissionOrder, { at, id }: Cursor<CursorKey>): SQL | undefined {
  const column: AnyPgColumn = COLUMN[by];
  const beyond = down ? lt : gt;
  return or(beyond(column, at), and(eq(column, at), beyond(commission.id, id)));
}

/** What matches, no more of it than `most`; `by` leaves out what a list in this order does not show. */
function matching(db: Queryable, filter: CommissionFilter, by: CommissionOrder["by"], most: number) {
  return db
    .select({ id: commission.id })
    .from(commission)
    .where(and(...conditions(db, filter), by === "unit" ? undefined : isNotNull(COLUMN[by])))
    .limit(most)
    .as("matching");
}

const numberIn = (found: ReturnType<typeof matching>) => sql`(select count(*) from ${found})`.mapWith(Number);

async function pageOf(
  db: Queryable,
  filter: CommissionFilter,
  order: CommissionOrder,
  limit: number,
  cursor: Cursor<CursorKey> | null,
  counted: SQL<number> | null,
): Promise<{ readonly rows: CommissionListRow[]; readonly count: number | null }> {
  const direction = order.down ? desc : asc;
  const provider = alias(organisation, "provider");
  const live = sql<number>`(select count(*) from ${registration} where ${registration.commissionId} = ${commission.id} and ${registration.withdrawnAt} is null)`;
  const rows = await db
    .select({
      id: commission.id,
      number: commission.number,
      title: commission.title,
      itemCode: commission.itemCode,
      status: commission.status,
      held: commission.held,
      priceFen: commission.priceFen,
      purchaser: organisation.name,
      purchaserKey: organisation.nameKey,
      purchaserEnglish: organisation.englishName,
      provider: provider.name,
      providerEnglish: provider.englishName,
      providerCode: provider.uscc,
      publishedAt: commission.publishedAt,
      closesAt: commission.closesAt,
      selectsAt: commission.selectsAt,
      resultAt: commission.resultAt,
      turnParty: commission.turnParty,
      turnDueAt: commission.turnDueAt,
      ...{ method: commission.method, stream: commission.stream, frozenCount: commission.frozenCount },
      live: live.mapWith(Number),
      matching: counted ?? sql<number | null>`null`,
    })
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .leftJoin(provider, eq(provider.id, commission.providerId))
    .where(and(...conditions(db, filter), isNotNull(COLUMN[order.by]), cursor ? after(order, cursor) : undefined))
    .orderBy(direction(COLUMN[order.by]), direction(commission.id))
    .limit(limit + 1);
  const told = rows.map(({ live, method, stream, frozenCount, matching: _, ...row }) => ({
    ...row,
    priced: isPriced(method),
    entrants: entrantsTold({ method, stream, frozenCount }, live),
  }));
  return { rows: told, count: rows[0]?.matching ?? null };
}

/**
 * A page of published commissions by keyset, one query. `limit` rows and one more, by which the caller knows that the list goes on.
 */
export async function listCommissions(
  db: Queryable,
  filter: CommissionFilter,
  order: CommissionOrder,
  limit: number,
  cursor: Cursor<CursorKey> | null,
): Promise<CommissionListRow[]> {
  return (await pageOf(db, filter, order, limit, cursor, null)).rows;
}

/** The same page, and how many rows match in all, counted no further than `most`, in one query (two for a page behind the last row). */
export async function listCountedCommissions(
  db: Queryable,
  filter: CommissionFilter,
  order: CommissionOrder,
  limit: number,
  cursor: Cursor<CursorKey> | null,
  most: number,
): Promise<{ readonly rows: CommissionListRow[]; readonly count: number }> {
  const { rows, count } = await pageOf(db, filter, order, limit, cursor, numberIn(matching(db, filter, order.by, most)));
  return { rows, count: count ?? (cursor ? await countCommissions(db, filter, order.by, most) : 0) };
}

/** How many match, counted no further than `most`; `order` counts those that a list in this order shows. */
export async function countCommissions(
  db: Queryable,
  filter: CommissionFilter,
  order: CommissionOrder["by"] = "published",
  most = COUNT_CAP,
): Promise<number> {
  return db.$count(matching(db, filter, order, most));
}

/** How many match each of some filters, by their names, in one query. */
export async function countEachOf<Name extends string>(
  db: Queryable,
  filters: Readonly<Record<Name, CommissionFilter>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(filters) as Name[];
  const counts = names.map((name): [string, SQL<number>] => [name, numberIn(matching(db, filters[name], "published", COUNT_CAP))]);
  const columns: Record<string, SQL<number>> = Object.fromEntries(counts);
  const [row] = await db.select(columns).from(sql`(values (0)) as one`);
  return Object.fromEntries(names.map((name) => [name, row?.[name] ?? 0])) as Record<Name, number>;
}
