import { asc, like, lte, min } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";

/** Ids of the commissions that the clock moves by now, the earliest first. */
export async function commissionsDue(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: commission.id })
    .from(commission)
    .where(lte(commission.nextDueAt, now))
    .orderBy(asc(commission.nextDueAt), asc(commission.id));
  return rows.map(({ id }) => id);
}

/** The commissions of which a deadline cannot be computed until a year's calendar is loaded, with that year. */
export async function commissionsWaitingForCalendar(db: Queryable): Promise<{ readonly id: string; readonly year: number }[]> {
  const rows = await db
    .select({ id: commission.id, waitingFor: commission.waitingFor })
    .from(commission)
    .where(like(commission.waitingFor, "calendar:%"));
  return rows.map(({ id, waitingFor }) => ({ id, year: Number(waitingFor?.slice("calendar:".length)) }));
}

/** The next moment at which the clock moves a commission; null when none is set. */
export async function nextCommissionDueAt(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ at: min(commission.nextDueAt) }).from(commission);
  return row?.at ?? null;
}
