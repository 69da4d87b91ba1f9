import { and, arrayContains, asc, desc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import type { Cursor } from "~/lib/cursor";
import { isOverdue } from "./duties";
import { marked } from "./late-duties";
import type { PublishedIn } from "./performance-figures";

/** What a list of published commissions can be narrowed by. Times are instants, amounts fen, tokens those of indexTokens. */
export type CommissionFilter = {
  readonly statuses?: readonly CommissionStatus[];
  readonly held?: boolean;
  /** Of which a duty is overdue at this instant. */
  readonly overdueAt?: Date;
  readonly purchaserId?: string;
  /** Published from the first instant and before the second. */
  readonly publishedIn?: PublishedIn;
  /** How it was accepted and paid, told at the instant. */
  readonly marked?: { readonly mark: PerformanceMark; readonly at: Date };
  readonly providerId?: string;
  readonly itemCode?: string;
  readonly itemCodes?: readonly string[];
  readonly withResult?: boolean;
  readonly closesFrom?: Date;
  readonly closesBefore?: Date;
  /** Tokens of the commission's own texts; what one of these providers won matches as well. */
  readonly tokens?: readonly string[];
  readonly orProviderIds?: readonly string[];
};

export const COMMISSION_ORDERS = ["newest", "closing", "result"] as const;
export type CommissionOrder = (typeof COMMISSION_ORDERS)[number];

/** One row of a public list; the entrants' number, never their names, stands before the close (SD4). */
export type CommissionListRow = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly itemCode: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly priceFen: number | null;
  readonly purchaser: string;
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
  readonly entrants: number;
};

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
    filter.purchaserId ? eq(commission.purchaserId, filter.purchaserId) : undefined,
    filter.publishedIn ? gte(commission.publishedAt, filter.publishedIn.from) : undefined,
    filter.publishedIn ? lt(commission.publishedAt, filter.publishedIn.before) : undefined,
    filter.marked ? marked(db, filter.marked.mark, filter.marked.at) : undefined,
    filter.providerId ? eq(commission.providerId, filter.providerId) : undefined,
    filter.itemCode ? eq(commission.itemCode, filter.itemCode) : undefined,
    filter.itemCodes ? inArray(commission.itemCode, [...filter.itemCodes]) : undefined,
    filter.withResult ? isNotNull(commission.resultAt) : undefined,
    filter.closesFrom ? gte(commission.closesAt, filter.closesFrom) : undefined,
    filter.closesBefore ? lt(commission.closesAt, filter.closesBefore) : undefined,
    searched(filter),
  ];
  return found.filter((each) => each !== undefined);
}

const COLUMN = { newest: commission.publishedAt, closing: commission.closesAt, result: commission.resultAt } as const;

function after(order: CommissionOrder, cursor: Cursor): SQL | undefined {
  const column = COLUMN[order];
  const beyond = order === "closing" ? gt : lt;
  return or(beyond(column, cursor.at), and(eq(column, cursor.at), beyond(commission.id, cursor.id)));
}

/**
 * A page of published commissions by keyset, one query. `limit` rows and one more, by which the caller knows that the list goes on.
 */
export async function listCommissions(
  db: Queryable,
  filter: CommissionFilter,
  order: CommissionOrder,
  limit: number,
  cursor: Cursor | null,
): Promise<CommissionListRow[]> {
  const direction = order === "closing" ? asc : desc;
  const provider = alias(organisation, "provider");
  const live = sql`(select count(*) from ${registration} where ${registration.commissionId} = ${commission.id} and ${registration.withdrawnAt} is null)`;
  return db
    .select({
      id: commission.id,
      number: commission.number,
      title: commission.title,
      itemCode: commission.itemCode,
      status: commission.status,
      held: commission.held,
      priceFen: commission.priceFen,
      purchaser: organisation.name,
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
      entrants: sql`coalesce(${commission.frozenCount}, ${live})`.mapWith(Number),
    })
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .leftJoin(provider, eq(provider.id, commission.providerId))
    .where(
      and(...conditions(db, filter), cursor ? after(order, cursor) : undefined, order === "newest" ? undefined : isNotNull(COLUMN[order])),
    )
    .orderBy(direction(COLUMN[order]), direction(commission.id))
    .limit(limit + 1);
}

/** How many match, counted up to 1,000: past that the page says "more than 1,000". */
export async function countCommissions(db: Queryable, filter: CommissionFilter): Promise<number> {
  const matching = db
    .select({ id: commission.id })
    .from(commission)
    .where(and(...conditions(db, filter)))
    .limit(COUNT_CAP)
    .as("matching");
  const [row] = await db.select({ n: sql`count(*)`.mapWith(Number) }).from(matching);
  return row?.n ?? 0;
}
