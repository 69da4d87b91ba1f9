import { and, arrayOverlaps, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event, inboxEntry, inboxRead } from "#db/schema/event";
import { organisation } from "#db/schema/people";
import { award } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";

/** The inbox shows this many and one more unread as "99+". */
const UNREAD_CAP = 100;

const own = (actor: UserActor) =>
  and(eq(inboxEntry.organisationId, actor.organisationId), arrayOverlaps(inboxEntry.roles, [...actor.roles]));
const readBy = (actor: UserActor) => and(eq(inboxRead.entryId, inboxEntry.id), eq(inboxRead.userId, actor.userId));

/** How many entries the person has not read, up to 100. */
export async function countUnread(db: Queryable, actor: UserActor): Promise<number> {
  const unread = db
    .select({ id: inboxEntry.id })
    .from(inboxEntry)
    .leftJoin(inboxRead, readBy(actor))
    .where(and(own(actor), isNull(inboxRead.entryId)))
    .limit(UNREAD_CAP)
    .as("unread");
  return db.$count(unread);
}

/** How many entries concern the person, counted no further than `most`. */
export async function countInbox(db: Queryable, actor: UserActor, most: number): Promise<number> {
  const entries = db.select({ id: inboxEntry.id }).from(inboxEntry).where(own(actor)).limit(most).as("entries");
  return db.$count(entries);
}

/** A page of the inbox, newest first, by keyset; one row more than `limit` when it goes on. */
export async function listInbox(db: Queryable, actor: UserActor, limit: number, before: { at: Date; id: string } | null) {
  return db
    .select({
      id: inboxEntry.id,
      at: inboxEntry.at,
      path: inboxEntry.path,
      kind: event.kind,
      subject: event.subject,
      title: sql<string | null>`coalesce(${commission.title}, ${organisation.name})`,
      payload: event.payload,
      readAt: inboxRead.at,
      /** Of the commission: whose it is, what it waits for now, and the reader's own place in its draw. */
      purchaserId: commission.purchaserId,
      turnParty: commission.turnParty,
      turnVerb: commission.turnVerb,
      turnDueAt: commission.turnDueAt,
      place: award.position,
      isProvider: sql<boolean>`${award.resultAt} is not null and ${award.endReason} is null`,
    })
    .from(inboxEntry)
    .innerJoin(event, eq(event.id, inboxEntry.eventId))
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .leftJoin(organisation, eq(organisation.id, event.organisationId))
    .leftJoin(inboxRead, readBy(actor))
    .leftJoin(award, and(eq(award.commissionId, event.commissionId), eq(award.agencyId, actor.organisationId)))
    .where(
      and(
        own(actor),
        before ? or(lt(inboxEntry.at, before.at), and(eq(inboxEntry.at, before.at), lt(inboxEntry.id, before.id))) : undefined,
      ),
    )
    .orderBy(desc(inboxEntry.at), desc(inboxEntry.id))
    .limit(limit + 1);
}

/** The person's entry of an id, or null: nobody opens another's. */
export async function findInboxEntry(db: Queryable, actor: UserActor, id: string): Promise<{ path: string } | null> {
  const [row] = await db
    .select({ path: inboxEntry.path })
    .from(inboxEntry)
    .where(and(eq(inboxEntry.id, id), own(actor)));
  return row ?? null;
}
