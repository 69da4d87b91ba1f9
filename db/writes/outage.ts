import { and, between, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client";
import { counter } from "#db/schema/commission";
import { closeMove, outage, serviceSpan } from "#db/schema/outage";

const MINUTE = 60_000;

/**
 * Moves the end of a span to a record of service; a clock that went back a little moves it nowhere. Returns false when nothing was known of the
 * process for longer than `tolerance` minutes, or the span is gone: then it has ended. `tolerance` null: time that nobody was there did not pass.
 */
export async function extendSpan(db: Db, id: string, at: Date, tolerance: number | null): Promise<boolean> {
  const gap = (tolerance ?? 0) * MINUTE;
  const near = tolerance === null ? undefined : between(serviceSpan.until, new Date(at.getTime() - gap), new Date(at.getTime() + gap));
  const rows = await db
    .update(serviceSpan)
    .set({ until: sql`greatest(${serviceSpan.until}, ${at.toISOString()}::timestamptz)` })
    .where(and(eq(serviceSpan.id, id), near))
    .returning({ id: serviceSpan.id });
  return rows.length === 1;
}

/** Processes that begin a span take turns by a row's lock until their transaction ends: an outage is found by one of them. */
export async function queueForSpan(tx: Tx): Promise<void> {
  await tx
    .insert(counter)
    .values({ key: "service", value: 0 })
    .onConflictDoUpdate({ target: counter.key, set: { value: sql`${counter.value}` } });
}

/** A span begins with a record of service. */
export async function insertSpan(tx: Tx, given: typeof serviceSpan.$inferInsert): Promise<void> {
  await tx.insert(serviceSpan).values(given);
}

/** An outage is over. */
export async function insertOutage(tx: Tx, given: typeof outage.$inferInsert): Promise<void> {
  await tx.insert(outage).values(given);
}

/** An outage moved a close. */
export async function insertCloseMove(tx: Tx, given: typeof closeMove.$inferInsert): Promise<void> {
  await tx.insert(closeMove).values(given);
}
