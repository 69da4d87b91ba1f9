import { findInboxEntry } from "#db/queries/inbox";
import { markAllRead, markRead } from "#db/writes/inbox";
import type { UserActor } from "~/domain/kernel/actor";
import type { Shell } from "~/lib/shell";

/** Marks one message as read and tells where one acts on it; null when it is not the person's. */
export async function openMessage(shell: Shell, actor: UserActor, entryId: string): Promise<string | null> {
  const { db } = shell.database;
  const entry = await findInboxEntry(db, actor, entryId);
  if (!entry) return null;
  await markRead(db, actor, entryId, await shell.clock.now());
  return entry.path;
}

/** Marks all of the person's messages as read. */
export async function readAllMessages(shell: Shell, actor: UserActor): Promise<void> {
  await markAllRead(shell.database.db, actor, await shell.clock.now());
}
