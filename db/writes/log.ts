import { eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { event } from "#db/schema/event";
import { logLeaf, logState, logWaiting } from "#db/schema/log";
import type { LogStop } from "~/domain/verifiable/log-stop";

type State = typeof logState.$inferInsert;
/** A leaf of a log as it is written. */
export type NewLeaf = { readonly eventId: number | null; readonly entry: string; readonly at: Date | null };

/** Begins a log, empty. Nothing happens when another process has just begun the same. */
export async function insertLog(tx: Tx, row: State): Promise<void> {
  await tx.insert(logState).values(row).onConflictDoNothing();
}

/** Adds leaves behind the last, of which the first gets the index `from`. Throws where one of these events has a leaf already. */
export async function insertLeaves(tx: Tx, log: number, from: number, leaves: readonly NewLeaf[]): Promise<void> {
  const [ids, entries] = [leaves.map(({ eventId }) => eventId), leaves.map(({ entry }) => entry)];
  const moments = leaves.map(({ at }) => at?.toISOString() ?? null);
  // A list each of ids, entries and moments: a row of values each would hold up whoever writes beside it for longer.
  const rows = sql`unnest(${sql.param(ids)}::bigint[], ${sql.param(entries)}::text[], ${sql.param(moments)}::timestamptz[])`;
  await tx.execute(sql`
    insert into ${logLeaf} (log, index, event_id, entry, at)
    select ${log}::int, ${from}::bigint + place - 1, event_id, entry, at from ${rows} with ordinality as fresh (event_id, entry, at, place)`);
}

/** How the tree stands after a round: size, root, signed note, and its right edge where that changed. */
export async function saveLog(tx: Tx, number: number, grown: Partial<Omit<State, "number">>): Promise<void> {
  await tx.update(logState).set(grown).where(eq(logState.number, number));
}

/** Notes why a log signs nothing from now on; null when it signs again. */
export async function markStopped(tx: Tx, number: number, stopped: LogStop | null, at: Date): Promise<void> {
  await tx
    .update(logState)
    .set({ stopped, stoppedAt: stopped === null ? null : at })
    .where(eq(logState.number, number));
}

/** These events have their leaves. */
export async function endWaiting(tx: Tx, eventIds: readonly number[]): Promise<void> {
  if (eventIds.length > 0) await tx.delete(logWaiting).where(sql`${logWaiting.eventId} = any(${sql.param([...eventIds])}::bigint[])`);
}

/** Their number is public: the entries of these commissions wait no longer, and get their leaves in a later round. */
export async function releaseEntries(tx: Tx, commissionIds: readonly string[]): Promise<void> {
  if (commissionIds.length > 0)
    await tx
      .update(logWaiting)
      .set({ untilClose: null })
      .where(inArray(logWaiting.untilClose, [...commissionIds]));
}

/** Every event that is there waits again: for a log that begins anew. What waited for a close goes on waiting for it. */
export async function waitAnew(tx: Tx): Promise<void> {
  await tx
    .insert(logWaiting)
    .select(tx.select({ eventId: event.id, untilClose: sql<string | null>`null`.as("until_close") }).from(event))
    .onConflictDoNothing();
}

/**
 * The rows of all events are gone, or will be others: their leaves stay, and belong to no row any more. A round that is under way ends
 * first, and none begins before the transaction has ended.
 */
export async function leaveLeavesAlone(tx: Tx): Promise<void> {
  await tx.select({ number: logState.number }).from(logState).for("update");
  await tx.update(logLeaf).set({ eventId: null }).where(isNotNull(logLeaf.eventId));
}
