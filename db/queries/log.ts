import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, max, sql } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { logLeaf, logState, logWaiting } from "#db/schema/log";
import { COUNT_TELLING } from "~/domain/kernel/events";

/** Whether and since when the live log signs nothing, which is asked for every page. */
export async function liveStop(db: Queryable) {
  const [row] = await db
    .select({ stopped: logState.stopped, stoppedAt: logState.stoppedAt, size: logState.size })
    .from(logState)
    .orderBy(desc(logState.number))
    .limit(1);
  return row ?? null;
}

export type LogState = typeof logState.$inferSelect;

/** The log that is written now, the one with the highest number; null before the first. */
export async function liveLog(db: Queryable): Promise<LogState | null> {
  const [row] = await db.select().from(logState).orderBy(desc(logState.number)).limit(1);
  return row ?? null;
}

/** A log by its number; null where there is none. */
export async function logByNumber(db: Queryable, number: number): Promise<LogState | null> {
  const [row] = await db.select().from(logState).where(eq(logState.number, number));
  return row ?? null;
}

async function lockedRow(tx: Tx): Promise<LogState | null> {
  const [row] = await tx.select().from(logState).orderBy(desc(logState.number)).limit(1).for("update");
  return row ?? null;
}

/**
 * The same under the lock of its row, which one sequencer at a time holds. Before the first log there is no row to lock: the table is, so
 * that of two processes which start together one makes the key.
 */
export async function lockLiveLog(tx: Tx): Promise<LogState | null> {
  const row = await lockedRow(tx);
  if (row) return row;
  await tx.execute(sql`lock table ${logState} in share row exclusive mode`);
  return lockedRow(tx);
}

/** Whether any event waits for its leaf now. One look at an index. */
export async function isAnythingWaiting(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: logWaiting.eventId }).from(logWaiting).where(isNull(logWaiting.untilClose)).limit(1);
  return rows.length > 0;
}

/** What a leaf is made of. */
const LEAF_COLUMNS = {
  ...{ id: event.id, t: event.t, kind: event.kind, leafSubject: event.leafSubject },
  ...{ actorRole: event.actorRole, actorOrg: event.actorOrg, hash: event.hash },
};

/** The events whose turn it is, in id order, `limit` of them; `index` is that of a leaf which one of them has in this log already. */
export async function waitingEvents(tx: Tx, log: number, limit: number) {
  return tx
    .select({ ...LEAF_COLUMNS, index: logLeaf.index })
    .from(logWaiting)
    .innerJoin(event, eq(event.id, logWaiting.eventId))
    .leftJoin(logLeaf, and(eq(logLeaf.log, log), eq(logLeaf.eventId, event.id)))
    .where(isNull(logWaiting.untilClose))
    .orderBy(asc(logWaiting.eventId))
    .limit(limit);
}

/**
 * The commissions whose entries wait for their close, and whose close, or other end, has a leaf among the first `covered` of the log. One
 * look at the index of those that wait while nothing does.
 */
export async function closedWithin(tx: Tx, log: number, covered: number): Promise<string[]> {
  const told = tx
    .select({ one: sql`1` })
    .from(event)
    .innerJoin(logLeaf, and(eq(logLeaf.log, log), eq(logLeaf.eventId, event.id)))
    .where(and(eq(event.commissionId, logWaiting.untilClose), inArray(event.kind, [...COUNT_TELLING]), lt(logLeaf.index, covered)));
  const rows = await tx
    .selectDistinct({ id: logWaiting.untilClose })
    .from(logWaiting)
    .where(and(isNotNull(logWaiting.untilClose), exists(told)));
  return rows.flatMap(({ id }) => id ?? []);
}

/** Entries of a log from one index up to another, in their order. */
export async function leafEntries(db: Queryable, log: number, from: number, to: number): Promise<string[]> {
  const rows = await db
    .select({ entry: logLeaf.entry })
    .from(logLeaf)
    .where(and(eq(logLeaf.log, log), gte(logLeaf.index, from), lt(logLeaf.index, to)))
    .orderBy(asc(logLeaf.index));
  return rows.map(({ entry }) => entry);
}

/** Every event that waits, also for a close, as `waitingEvents` tells it: for a log whose leaves were lost. */
export async function everythingWaiting(tx: Tx) {
  return tx.select(LEAF_COLUMNS).from(logWaiting).innerJoin(event, eq(event.id, logWaiting.eventId)).orderBy(asc(logWaiting.eventId));
}

/** An event as it stands, by its id; null when there is none. */
export async function eventRow(db: Queryable, id: number) {
  const [row] = await db.select().from(event).where(eq(event.id, id));
  return row ?? null;
}

/** Leaves of a log before an index, the newest first, `limit` of them. */
export async function leavesBefore(db: Queryable, log: number, before: number, limit: number) {
  return db
    .select({ index: logLeaf.index, entry: logLeaf.entry })
    .from(logLeaf)
    .where(and(eq(logLeaf.log, log), lt(logLeaf.index, before)))
    .orderBy(desc(logLeaf.index))
    .limit(limit);
}

/** One leaf with its event's names, where the event is still there; null beyond the log. */
export async function leafWithEvent(db: Queryable, log: number, index: number) {
  const [row] = await db
    .select({
      entry: logLeaf.entry,
      eventId: event.id,
      kind: event.kind,
      subject: event.subject,
      subjectSalt: event.subjectSalt,
      salt: event.salt,
      payload: event.payload,
      frozenAt: commission.frozenAt,
      publishedAt: commission.publishedAt,
      number: commission.number,
    })
    .from(logLeaf)
    .leftJoin(event, eq(event.id, logLeaf.eventId))
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .where(and(eq(logLeaf.log, log), eq(logLeaf.index, index)));
  return row ?? null;
}

/** The line of an event in the newest log that has it; null until it has one. */
export async function lineOfEvent(db: Queryable, eventId: number): Promise<{ readonly log: number; readonly index: number } | null> {
  const [row] = await db
    .select({ log: logLeaf.log, index: logLeaf.index })
    .from(logLeaf)
    .where(eq(logLeaf.eventId, eventId))
    .orderBy(desc(logLeaf.log))
    .limit(1);
  return row ?? null;
}

/** The same by the hash that its line holds. */
export async function lineOfHash(db: Queryable, hash: string): Promise<{ readonly log: number; readonly index: number } | null> {
  const [row] = await db
    .select({ log: logLeaf.log, index: logLeaf.index })
    .from(event)
    .innerJoin(logLeaf, eq(logLeaf.eventId, event.id))
    .where(eq(event.hash, hash))
    .orderBy(desc(logLeaf.log))
    .limit(1);
  return row ?? null;
}

/** The number of the live log; null before the first. */
export async function liveNumber(db: Queryable): Promise<number | null> {
  const [row] = await db.select({ number: max(logState.number) }).from(logState);
  return row?.number ?? null;
}

/** A stretch of time, from the first instant on and before the second. */
export type Stretch = { readonly from: Date; readonly before: Date };

/**
 * How many lines a log got in each of these stretches, counted no further than `most`; null where the whole of one lies before the first line
 * of which it is known when it came. One query, by the index over time.
 */
export async function linesWithin(db: Queryable, log: number, stretches: readonly Stretch[], most: number): Promise<(number | null)[]> {
  const bounds = (of: (stretch: Stretch) => Date) => sql.param(stretches.map((each) => of(each).toISOString()));
  const first = sql`(select at from ${logLeaf} where log = ${log} and at is not null order by at limit 1)`;
  const counted = sql`(select 1 from ${logLeaf} where log = ${log} and at >= d.begins and at < d.ends limit ${most}) as counted`;
  const rows = await db
    .select({ lines: sql<number | null>`case when d.ends > ${first} then (select count(*) from ${counted})::int end` })
    .from(sql`unnest(${bounds(({ from }) => from)}::timestamptz[], ${bounds(({ before }) => before)}::timestamptz[]) as d(begins, ends)`)
    .orderBy(sql`d.begins`);
  return rows.map(({ lines }) => lines);
}
