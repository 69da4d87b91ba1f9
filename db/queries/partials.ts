import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { committee, partial } from "#db/schema/committee";
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

/** The moments under which bids of an event stand that have not been opened, besides its last one. */
export async function earlierOpenings(db: Queryable, eventId: string, last: Date): Promise<Date[]> {
  const rows = await db
    .selectDistinct({ opensAt: bid.opensAt })
    .from(bid)
    .where(and(eq(bid.selectionId, eventId), isNull(bid.endedAt), ne(bid.opensAt, last)))
    .orderBy(asc(bid.opensAt));
  return rows.map(({ opensAt }) => opensAt);
}

const COMMITTEE_OF_BEACON = sql<string>`${selection.beacon} #> '{committee}'`;

/** How many commissions of a committee have not been opened yet: so long a share is kept. In: the committee's public key, hex. */
export async function unopenedOf(db: Queryable, pk: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(selection)
    .where(and(inArray(selection.status, ["gathering", "frozen"]), sql`${COMMITTEE_OF_BEACON} ->> 'pk' = ${pk}`));
  return row?.n ?? 0;
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
