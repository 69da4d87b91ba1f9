import { and, asc, desc, eq, gte, inArray, isNotNull, lt, ne, notInArray, or } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission, commissionVersion } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import { BEFORE_RESULT_STATUSES, WITHOUT_CONTRACT_STATUSES } from "~/domain/kernel/statuses";
import type { CommissionRow } from "./commission-facts";

/** A commission's row by id, not locked; null when there is none. */
export async function commissionById(db: Queryable, id: string): Promise<CommissionRow | null> {
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  return row ?? null;
}

/** Whose commission it is, by name. */
export type Purchaser = { readonly name: string; readonly englishName: string | null };

/** A published commission by its public number, with its purchaser; null before its publication and for a number that there is not. */
export async function noticeByNumber(
  db: Queryable,
  number: string,
): Promise<{ readonly row: CommissionRow; readonly purchaser: Purchaser } | null> {
  const { name, englishName } = organisation;
  const [found] = await db
    .select({ row: commission, purchaser: { name, englishName } })
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .where(and(eq(commission.number, number), isNotNull(commission.publishedAt)));
  return found ?? null;
}

/** The same without its purchaser. */
export async function publishedByNumber(db: Queryable, number: string): Promise<CommissionRow | null> {
  const [row] = await db
    .select()
    .from(commission)
    .where(and(eq(commission.number, number), isNotNull(commission.publishedAt)));
  return row ?? null;
}

/** The public number of a commission; null for a draft that has none yet. */
export async function numberOf(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.select({ number: commission.number }).from(commission).where(eq(commission.id, id));
  return row?.number ?? null;
}

/** The numbers of these commissions that are published, the newest first. */
export async function publishedNumbersOf(db: Queryable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ number: commission.number })
    .from(commission)
    .where(and(inArray(commission.id, [...ids]), isNotNull(commission.publishedAt)))
    .orderBy(desc(commission.publishedAt));
  return rows.flatMap(({ number }) => number ?? []);
}

/** Published commissions whose registration closes or that are drawn from `from` until `to`, with what has happened of it. `limit` rows. */
export async function momentsOfDay(db: Queryable, from: Date, to: Date, limit: number) {
  const { number, closesAt, selectsAt, frozenAt, resultAt, status } = commission;
  return db
    .select({ number, closesAt, selectsAt, frozenAt, resultAt, status })
    .from(commission)
    .where(
      and(
        isNotNull(commission.publishedAt),
        eq(commission.held, false),
        or(and(gte(closesAt, from), lt(closesAt, to)), and(gte(selectsAt, from), lt(selectsAt, to))),
      ),
    )
    .orderBy(asc(selectsAt), asc(commission.id))
    .limit(limit);
}

/** The first draw from an instant on; null while none is known. */
export async function nextDraw(db: Queryable, from: Date) {
  const [row] = await db
    .select({ number: commission.number, selectsAt: commission.selectsAt })
    .from(commission)
    .where(and(inArray(commission.status, [...BEFORE_RESULT_STATUSES]), gte(commission.selectsAt, from), eq(commission.held, false)))
    .orderBy(asc(commission.selectsAt))
    .limit(1);
  return row ?? null;
}

/** The commission that posts this one again; null while there is none. */
export async function relistOf(db: Queryable, id: string): Promise<CommissionRow | null> {
  const [row] = await db.select().from(commission).where(eq(commission.relistOf, id));
  return row ?? null;
}

export type VersionRow = typeof commissionVersion.$inferSelect;

/** Everything that was submitted, sent back, approved, returned and published of a commission, the latest first. */
export async function versionsOf(db: Queryable, id: string): Promise<VersionRow[]> {
  return db
    .select()
    .from(commissionVersion)
    .where(eq(commissionVersion.commissionId, id))
    .orderBy(desc(commissionVersion.at), desc(commissionVersion.id));
}

/**
 * What a purchaser published of an item since an instant, without one commission: for the splitting self-check. What failed or was
 * cancelled is no contract, and a failed need that was posted again counts as what posts it. Amounts in fen.
 */
export async function publishedOfItem(db: Queryable, purchaserId: string, itemCode: string, since: Date, except: string) {
  const rows = await db
    .select({ number: commission.number, title: commission.title, priceFen: commission.priceFen, publishedAt: commission.publishedAt })
    .from(commission)
    .where(
      and(
        eq(commission.purchaserId, purchaserId),
        eq(commission.itemCode, itemCode),
        ne(commission.id, except),
        notInArray(commission.status, [...WITHOUT_CONTRACT_STATUSES]),
        isNotNull(commission.publishedAt),
        gte(commission.publishedAt, since),
      ),
    )
    .orderBy(desc(commission.publishedAt))
    .limit(50);
  return rows.map(({ number, title, priceFen, publishedAt }) => ({
    number: number ?? "",
    title,
    priceFen: priceFen ?? 0,
    publishedAt: publishedAt ?? since,
  }));
}
