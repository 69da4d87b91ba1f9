import { and, asc, eq, gt, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { agency, itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import type { CommissionStatus } from "~/domain/kernel/statuses";

/** What time moves next by itself: a commission in its status, an admission, or an item entry whose certificate ends or begins. */
export type NextMove = { readonly at: Date; readonly what: CommissionStatus | "admission" | "certificate"; readonly number: string | null };

/**
 * The earliest moment after `after` at which time moves something by itself, in one query over three indexes; null when none is set.
 * Refuses nothing. Issue 2 point 10.
 */
export async function nextMove(db: Queryable, after: Date): Promise<NextMove | null> {
  const commissions = db
    .select({
      at: sql<Date>`${commission.nextDueAt}`.mapWith(commission.nextDueAt).as("at"),
      what: sql<string>`${commission.status}`.as("what"),
      number: commission.number,
    })
    .from(commission)
    .where(and(gt(commission.nextDueAt, after), eq(commission.held, false)))
    .orderBy(asc(commission.nextDueAt), asc(commission.id))
    .limit(1);
  const admissions = db
    .select({
      at: sql<Date>`${agency.nextDueAt}`.mapWith(agency.nextDueAt).as("at"),
      what: sql<string>`'admission'`.as("what"),
      number: sql<string | null>`null::text`.as("number"),
    })
    .from(agency)
    .where(gt(agency.nextDueAt, after))
    .orderBy(asc(agency.nextDueAt))
    .limit(1);
  const certificates = db
    .select({
      at: sql<Date>`${itemEntry.expiresAt}`.mapWith(itemEntry.expiresAt).as("at"),
      what: sql<string>`'certificate'`.as("what"),
      number: sql<string | null>`null::text`.as("number"),
    })
    .from(itemEntry)
    .where(gt(itemEntry.expiresAt, after))
    .orderBy(asc(itemEntry.expiresAt))
    .limit(1);
  const rows = await unionAll(commissions, admissions, certificates);
  const [first] = rows.sort((a, b) => a.at.getTime() - b.at.getTime());
  return first ? { at: first.at, what: first.what as NextMove["what"], number: first.number } : null;
}
