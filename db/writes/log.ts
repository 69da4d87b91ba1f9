import { eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { event } from "#db/schema/event";
import { logLeaf, logState, logWaiting } from "#db/schema/log";
import type { LogStop } from "~/domain/verifiable/log-stop";

type State = typeof logState.$inferInsert;
/** A leaf of a log as it is written. */
export type NewLeaf = { readonly eventId: number | null; readonly entry: string; readonly at: Date | null };

/** Rows of one statement: a statement has at most 65,535 values. */
const ROWS = 5_000;

/** Begins a log, empty. Nothing happens when another process has just begun the same. */
export async function insertLog(tx: Tx, row: State): Promise<void> {
  await tx.insert(logState).values(row).onConflictDoNothing();
}

/** Adds leaves behind the last, of which the first gets the index `from`. Throws where one of these events has a leaf already. */
export async function insertLeaves(tx: Tx, log: number, from: number, leaves: readonly NewLeaf[]): Promise<void> {
  for (let at = 0; at < leaves.length; at += ROWS) {
    const rows = leaves.slice(at, at + ROWS).map((leaf, n) => ({ ...leaf, log, index: from + at + n }));
    await tx.insert(logLeaf).values(rows);
  }
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
  if (eventIds.length > 0) await tx.delete(logWaiting).where(inArray(logWaiting.eventId, [...eventIds]));
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
