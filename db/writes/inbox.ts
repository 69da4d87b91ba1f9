import { and, arrayOverlaps, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { inboxEntry, inboxRead } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";

/** Marks one entry as read by this person; twice is the same as once. */
export async function markRead(db: Queryable, actor: UserActor, entryId: string, at: Date): Promise<void> {
  await db.insert(inboxRead).values({ entryId, userId: actor.userId, at }).onConflictDoNothing();
}

/** Marks everything in the person's inbox as read. */
export async function markAllRead(db: Queryable, actor: UserActor, at: Date): Promise<void> {
  const unread = db
    .select({
      entryId: inboxEntry.id,
      userId: sql<string>`${actor.userId}`.as("user_id"),
      at: sql<Date>`${at.toISOString()}::timestamptz`.as("at"),
    })
    .from(inboxEntry)
    .leftJoin(inboxRead, and(eq(inboxRead.entryId, inboxEntry.id), eq(inboxRead.userId, actor.userId)))
    .where(
      and(
        eq(inboxEntry.organisationId, actor.organisationId),
        arrayOverlaps(inboxEntry.roles, [...actor.roles]),
        isNull(inboxRead.entryId),
      ),
    );
  await db.insert(inboxRead).select(unread).onConflictDoNothing();
}
