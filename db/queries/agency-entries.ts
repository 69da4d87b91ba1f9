import { and, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { award, registration } from "#db/schema/selection";
import { BEFORE_RESULT_STATUSES } from "~/domain/kernel/statuses";

const own = (agencyId: string) => and(eq(registration.agencyId, agencyId), isNull(registration.withdrawnAt));

/** How many open commissions of an item an agency has entered. */
export async function openEntriesOfItem(db: Queryable, agencyId: string, itemCode: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .where(and(own(agencyId), eq(commission.itemCode, itemCode), eq(commission.status, "published")));
  return row?.n ?? 0;
}

/** Which of these commissions an agency has entered: its own entries only (SD4). */
export async function enteredAmong(db: Queryable, agencyId: string, commissionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (commissionIds.length === 0) return new Set();
  const rows = await db
    .select({ id: registration.commissionId })
    .from(registration)
    .where(and(own(agencyId), inArray(registration.commissionId, [...commissionIds])));
  return new Set(rows.map((row) => row.id));
}

/** The agency's own live entry in a commission; null when there is none. */
export async function ownEntry(db: Queryable, agencyId: string, commissionId: string) {
  const [row] = await db
    .select({
      id: registration.id,
      enteredAt: registration.enteredAt,
      agencyId: registration.agencyId,
      ineligibleReason: registration.ineligibleReason,
      entrantSalt: registration.entrantSalt,
    })
    .from(registration)
    .where(and(own(agencyId), eq(registration.commissionId, commissionId)));
  return row ?? null;
}

/** Salt of the agency's opaque id in a commission that it ever entered, withdrawn entries counted; null where it never did. */
export async function entrantSaltOf(db: Queryable, agencyId: string, commissionId: string): Promise<string | null> {
  const [row] = await db
    .select({ salt: registration.entrantSalt })
    .from(registration)
    .where(and(eq(registration.agencyId, agencyId), eq(registration.commissionId, commissionId)))
    .orderBy(registration.enteredAt)
    .limit(1);
  return row?.salt ?? null;
}

const LISTED = {
  id: commission.id,
  number: commission.number,
  title: commission.title,
  itemCode: commission.itemCode,
  status: commission.status,
  held: commission.held,
  priceFen: commission.priceFen,
  closesAt: commission.closesAt,
  selectsAt: commission.selectsAt,
  resultAt: commission.resultAt,
};

/** An agency's entries in commissions that have not been drawn yet, the next draw first. */
export async function entriesBeforeDraw(db: Queryable, agencyId: string, limit: number) {
  return db
    .select({ ...LISTED, enteredAt: registration.enteredAt })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .where(and(own(agencyId), inArray(commission.status, [...BEFORE_RESULT_STATUSES])))
    .orderBy(commission.selectsAt, commission.id)
    .limit(limit);
}

/** The draws that an agency took part in, the latest first, with its place (null: not drawn). */
export async function resultsOf(db: Queryable, agencyId: string, limit: number) {
  return db
    .select({
      ...LISTED,
      position: sql<number | null>`${award.position}`,
      wonAt: award.resultAt,
      endReason: award.endReason,
      entrants: commission.frozenCount,
    })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .leftJoin(award, and(eq(award.commissionId, commission.id), eq(award.agencyId, registration.agencyId)))
    .where(and(own(agencyId), isNotNull(commission.resultAt), isNull(registration.ineligibleReason)))
    .orderBy(desc(commission.resultAt), desc(commission.id))
    .limit(limit);
}
