import { and, asc, eq, gt, gte, lt } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { event } from "#db/schema/event";
import { logLeaf, logWaiting } from "#db/schema/log";
import type { AuditedLine } from "~/domain/verifiable/audit";

/** Lines of a log from one index up to another, each beside its event as that stands now; `event` null where there is no such row. */
export async function linesWithEvents(db: Queryable, log: number, from: number, to: number): Promise<AuditedLine[]> {
  return db
    .select({
      index: logLeaf.index,
      entry: logLeaf.entry,
      eventId: logLeaf.eventId,
      event: {
        ...{ t: event.t, kind: event.kind, subject: event.subject, leafSubject: event.leafSubject, subjectSalt: event.subjectSalt },
        ...{ actorRole: event.actorRole, actorOrg: event.actorOrg, hash: event.hash, salt: event.salt, payload: event.payload },
      },
    })
    .from(logLeaf)
    .leftJoin(event, eq(event.id, logLeaf.eventId))
    .where(and(eq(logLeaf.log, log), gte(logLeaf.index, from), lt(logLeaf.index, to)))
    .orderBy(asc(logLeaf.index));
}

/**
 * The events behind an id, `limit` of them in their order: which was the last, null where none is, and the first that has no line in this log
 * and waits for none, null where each has or does.
 */
export async function eventWithoutLine(
  db: Queryable,
  log: number,
  after: number,
  limit: number,
): Promise<{ readonly last: number | null; readonly stray: number | null }> {
  const rows = await db
    .select({ id: event.id, index: logLeaf.index, waiting: logWaiting.eventId })
    .from(event)
    .leftJoin(logLeaf, and(eq(logLeaf.log, log), eq(logLeaf.eventId, event.id)))
    .leftJoin(logWaiting, eq(logWaiting.eventId, event.id))
    .where(gt(event.id, after))
    .orderBy(asc(event.id))
    .limit(limit);
  const stray = rows.find(({ index, waiting }) => index === null && waiting === null);
  return { last: rows.at(-1)?.id ?? null, stray: stray?.id ?? null };
}
