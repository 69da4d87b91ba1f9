import { and, asc, count, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { committee, partial } from "#db/schema/committee";
import { event } from "#db/schema/event";
import { bid, selection, selectionRun } from "#db/schema/selection";
import type { Partial } from "~/domain/verifiable/committee";

export type PartialRow = typeof partial.$inferSelect;

/** The signatures over one message, in the order of their places. In: event, moment, and the committee's id of verifiable §1.2. */
export function partialsFor(db: Queryable, eventId: string, opensAt: Date, hash: string): Promise<Partial[]> {
  return db
    .select({ index: partial.index, signature: partial.signature })
    .from(partial)
    .innerJoin(committee, eq(committee.id, partial.committeeId))
    .where(and(eq(partial.eventId, eventId), eq(partial.opensAt, opensAt), eq(committee.hash, hash)))
    .orderBy(asc(partial.index));
}

/** All signatures of these events, by event, moment and place. */
export function partialsOf(db: Queryable, eventIds: readonly string[]): Promise<PartialRow[]> {
  if (eventIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(partial)
    .where(inArray(partial.eventId, [...eventIds]))
    .orderBy(asc(partial.eventId), asc(partial.opensAt), asc(partial.index));
}

/** The moments under which bids of these events stand, by event: more than one after a postponement. */
export async function bidMoments(db: Queryable, eventIds: readonly string[]): Promise<Map<string, Date[]>> {
  const moments = new Map<string, Date[]>();
  if (eventIds.length === 0) return moments;
  const rows = await db
    .selectDistinct({ id: bid.selectionId, opensAt: bid.opensAt })
    .from(bid)
    .where(and(inArray(bid.selectionId, [...eventIds]), isNull(bid.endedAt)))
    .orderBy(asc(bid.opensAt));
  for (const { id, opensAt } of rows) moments.set(id, [...(moments.get(id) ?? []), opensAt]);
  return moments;
}

/** What a custodian signs for an event: each moment under which a bid stands, and the last one (exact prices). */
export function momentsToSign(bids: readonly Date[], last: Date): Date[] {
  return [...bids.filter((each) => each.getTime() !== last.getTime()), last];
}

const KEY_OF_BEACON = sql<string>`${selection.beacon} #>> '{committee,pk}'`;

/** How many commissions have not been opened yet, by the public key of the committee that opens them: so long a share is kept. */
export async function unopenedByKey(db: Queryable): Promise<Map<string, number>> {
  const rows = await db
    .select({ pk: KEY_OF_BEACON, n: count() })
    .from(selection)
    .where(and(inArray(selection.status, ["gathering", "frozen"]), sql`${KEY_OF_BEACON} is not null`))
    .groupBy(KEY_OF_BEACON);
  return new Map(rows.map(({ pk, n }) => [pk, n]));
}

/** How many openings each place of a committee has signed, and how many of them more than `afterMs` after the moment. */
export async function signedCounts(db: Queryable, committeeId: string): Promise<Map<number, number>> {
  const rows = await db
    .select({ index: partial.index, n: count(sql`distinct ${partial.eventId}`) })
    .from(partial)
    .where(and(eq(partial.committeeId, committeeId), sql`${partial.commissionId} is not null`))
    .groupBy(partial.index);
  return new Map(rows.map(({ index, n }) => [index, n]));
}

/** The openings of a committee that have been signed, the newest first, so many: event, moment, and when which place signed. */
export function openingsOf(db: Queryable, committeeId: string, limit: number) {
  return db
    .select({
      eventId: partial.eventId,
      opensAt: partial.opensAt,
      receivedAt: selectionRun.receivedAt,
      signed: sql<
        { index: number; at: string }[]
      >`json_agg(json_build_object('index', ${partial.index}, 'at', ${partial.signedAt}) order by ${partial.index})`,
    })
    .from(partial)
    .innerJoin(selectionRun, and(eq(selectionRun.id, partial.eventId), eq(selectionRun.opensAt, partial.opensAt)))
    .where(eq(partial.committeeId, committeeId))
    .groupBy(partial.eventId, partial.opensAt, selectionRun.receivedAt)
    .orderBy(desc(partial.opensAt), asc(partial.eventId))
    .limit(limit);
}

/** Whether the custodians of a commission have been urged since then. */
export async function wasUrgedSince(db: Queryable, commissionId: string, since: Date): Promise<boolean> {
  const rows = await db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.commissionId, commissionId), eq(event.kind, "custodian.urged"), gte(event.t, since)))
    .limit(1);
  return rows.length > 0;
}
