import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { logLeaf, logWaiting } from "#db/schema/log";
import { membership } from "#db/schema/people";
import { RECEIPT_KINDS } from "~/domain/kernel/events";
import type { Cursor } from "~/lib/cursor";

const ACT = {
  ...{ id: event.id, t: event.t, kind: event.kind, subject: event.subject, leafSubject: event.leafSubject, hash: event.hash },
  ...{ actorRole: event.actorRole, actorOrg: event.actorOrg, actorSalt: event.actorSalt, commissionId: event.commissionId },
};
const PLACE = { index: logLeaf.index, untilClose: logWaiting.untilClose };

/** One receipt's event, done by a person of the organisation, with its place in that log; null where it is none of theirs. */
export async function actOf(db: Queryable, organisationId: string, hash: string, log: number) {
  const [row] = await db
    .select({ ...ACT, ...PLACE, salt: event.salt, payload: event.payload, title: commission.title })
    .from(event)
    .innerJoin(membership, eq(membership.userId, event.userId))
    .leftJoin(logLeaf, and(eq(logLeaf.log, log), eq(logLeaf.eventId, event.id)))
    .leftJoin(logWaiting, eq(logWaiting.eventId, event.id))
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .where(and(eq(event.hash, hash), eq(membership.organisationId, organisationId), inArray(event.kind, [...RECEIPT_KINDS])))
    .limit(1);
  return row ?? null;
}
export type ActRow = NonNullable<Awaited<ReturnType<typeof actOf>>>;

/**
 * What people of an organisation did that gives a receipt, the newest first, with its place in that log; one row more than `limit` when it
 * goes on. Of each person the newest are looked up by themselves, so that the index of a person's events serves.
 */
export async function actsOf(db: Queryable, organisationId: string, log: number, limit: number, before: Cursor | null) {
  const act = db
    .select(ACT)
    .from(event)
    .where(
      and(
        eq(event.userId, membership.userId),
        inArray(event.kind, [...RECEIPT_KINDS]),
        before ? or(lt(event.t, before.at), and(eq(event.t, before.at), lt(event.hash, before.id))) : undefined,
      ),
    )
    .orderBy(desc(event.t), desc(event.hash))
    .limit(limit + 1)
    .as("act");
  const { t, kind, subject, hash } = act;
  return db
    .select({ t, kind, subject, hash, ...PLACE, title: commission.title })
    .from(membership)
    .innerJoinLateral(act, sql`true`)
    .leftJoin(logLeaf, and(eq(logLeaf.log, log), eq(logLeaf.eventId, act.id)))
    .leftJoin(logWaiting, eq(logWaiting.eventId, act.id))
    .leftJoin(commission, eq(commission.id, act.commissionId))
    .where(eq(membership.organisationId, organisationId))
    .orderBy(desc(act.t), desc(act.hash))
    .limit(limit + 1);
}

/** How many such acts there are, counted no further than `most`. */
export async function countActs(db: Queryable, organisationId: string, most: number): Promise<number> {
  const acts = db
    .select({ id: event.id })
    .from(event)
    .innerJoin(membership, eq(membership.userId, event.userId))
    .where(and(eq(membership.organisationId, organisationId), inArray(event.kind, [...RECEIPT_KINDS])))
    .limit(most)
    .as("acts");
  return db.$count(acts);
}
