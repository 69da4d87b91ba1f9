import { and, asc, desc, eq, gt, gte, lt, lte, min, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { closeMove, outage, type Served, serviceSpan } from "#db/schema/outage";
import { organisation } from "#db/schema/people";
import type { Away, Stretch } from "~/domain/supervision/availability";

/** More processes than these are not named on a certificate. */
const NAMED = 20;

/** The database's own clock: the one machine's time that all processes have in common. */
export async function machineTime(db: Queryable): Promise<Date> {
  const { rows } = await db.execute<{ at: string }>(sql`select date_trunc('milliseconds', clock_timestamp())::text as at`);
  if (!rows[0]) throw new Error("the database tells no time");
  return new Date(rows[0].at);
}

/** Until when it is known that any process served, no later than `at`; null before the first record. What a wrong clock wrote ahead counts as `at`. */
export async function servedUntil(db: Queryable, at: Date): Promise<Date | null> {
  const [row] = await db
    .select({ until: serviceSpan.until })
    .from(serviceSpan)
    .where(lte(serviceSpan.since, at))
    .orderBy(desc(serviceSpan.until))
    .limit(1);
  if (!row) return null;
  return row.until > at ? at : row.until;
}

/** The processes that were last known to serve since `from`, each with its last record, the latest first. */
export async function servedSince(db: Queryable, from: Date, at: Date): Promise<Served[]> {
  const rows = await db
    .select({ process: serviceSpan.processId, at: serviceSpan.until })
    .from(serviceSpan)
    .where(and(gte(serviceSpan.until, from), lte(serviceSpan.until, at)))
    .orderBy(desc(serviceSpan.until))
    .limit(NAMED);
  return rows.map(({ process, at: until }) => ({ process, at: until.toISOString() }));
}

/** From the first record of service to the last one, no later than `at`; null before the first. */
export async function measuredStretch(db: Queryable, at: Date): Promise<Stretch | null> {
  const [first] = await db.select({ since: min(serviceSpan.since) }).from(serviceSpan);
  const until = await servedUntil(db, at);
  return first?.since && until ? { since: first.since, until } : null;
}

/** How much of a stretch lies in outages, each one's part in whole seconds. */
export async function awayWithin(db: Queryable, { since, until }: Stretch): Promise<Away> {
  const [from, to] = [sql`${since.toISOString()}::timestamptz`, sql`${until.toISOString()}::timestamptz`];
  const part = sql`floor(extract(epoch from least(${outage.until}, ${to}) - greatest(${outage.since}, ${from})))`;
  const [row] = await db
    .select({ seconds: sql`coalesce(sum(${part}), 0)`.mapWith(Number), outages: sql`count(*)`.mapWith(Number) })
    .from(outage)
    .where(and(gt(outage.until, since), lt(outage.since, until)));
  return row ?? { seconds: 0, outages: 0 };
}

/** Outages that meet a stretch, the latest first, those that began before `before` alone; each with how many closes it moved. */
export async function outagesWithin(db: Queryable, { since, until }: Stretch, before: Date | null, limit: number) {
  return db
    .select({
      ...{ id: outage.id, number: outage.number, since: outage.since, until: outage.until },
      moved: sql`(select count(*) from ${closeMove} m where m.outage_id = ${outage}.id)`.mapWith(Number),
    })
    .from(outage)
    .where(and(gt(outage.until, since), lt(outage.since, until), before ? lt(outage.since, before) : undefined))
    .orderBy(desc(outage.since))
    .limit(limit);
}

/** How many outages meet a stretch, counted no further than `most`. */
export async function countOutages(db: Queryable, { since, until }: Stretch, most: number): Promise<number> {
  const some = db
    .select({ id: outage.id })
    .from(outage)
    .where(and(gt(outage.until, since), lt(outage.since, until)))
    .limit(most)
    .as("some");
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(some);
  return row?.count ?? 0;
}

/** The event by which a certificate was given; null for a number that was never given. */
export async function certifyingEvent(db: Queryable, number: string): Promise<number | null> {
  const [row] = await db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.subject, number), eq(event.kind, "outage.certified")));
  return row?.id ?? null;
}

/** An outage by the number of its certificate. */
export async function certifiedOutage(db: Queryable, number: string) {
  const [row] = await db.select().from(outage).where(eq(outage.number, number));
  return row ?? null;
}

/** The closes that an outage moved, a page of them behind an id, with what the public notice says of the commission. */
export async function closesMovedBy(db: Queryable, outageId: string, after: string | null, limit: number) {
  return db
    .select({
      ...{ id: closeMove.id, from: closeMove.from, to: closeMove.to, movedAt: closeMove.movedAt },
      ...{ number: commission.number, title: commission.title },
      ...{ purchaser: organisation.name, purchaserEnglish: organisation.englishName },
    })
    .from(closeMove)
    .innerJoin(commission, eq(commission.id, closeMove.commissionId))
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .where(and(eq(closeMove.outageId, outageId), after === null ? undefined : gt(closeMove.id, after)))
    .orderBy(asc(closeMove.id))
    .limit(limit);
}

/** How many closes an outage moved, counted no further than `most`. */
export async function countClosesMoved(db: Queryable, outageId: string, most: number): Promise<number> {
  const some = db.select({ id: closeMove.id }).from(closeMove).where(eq(closeMove.outageId, outageId)).limit(most).as("some");
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(some);
  return row?.count ?? 0;
}
