import { and, asc, desc, eq, isNotNull, notInArray, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { logLeaf } from "#db/schema/log";
import { type EventKind, UNDISCLOSED_KINDS } from "~/domain/kernel/events";

/** Who entered, and that somebody did at this moment, is nobody's to see (SD4); hundreds of them would push the rest out. */
const ENTRIES: readonly EventKind[] = UNDISCLOSED_KINDS.roster;
/** Who of the office's side looked at the record is told by the journal of looks. */
const KEPT: readonly EventKind[] = [...ENTRIES, "record.looked"];

const COLUMNS = { id: event.id, at: event.t, kind: event.kind, role: event.actorRole, payload: event.payload, hash: event.hash };

/** Events of a commission in their order, `limit` of them: the public ones, or all for those whose own it is (entries never: SD4; looks neither). */
export async function eventsOf(db: Queryable, commissionId: string, scope: "public" | "own", limit: number) {
  return db
    .select(COLUMNS)
    .from(event)
    .where(and(eq(event.commissionId, commissionId), scope === "public" ? eq(event.public, true) : notInArray(event.kind, [...KEPT])))
    .orderBy(asc(event.id))
    .limit(limit);
}

/**
 * Public events of a commission in their order, `limit` of them, each with its line in the newest log that has it: `log` and `index` are
 * null until there is one.
 */
export async function recordedEventsOf(db: Queryable, commissionId: string, limit: number) {
  const line = db
    .select({ log: logLeaf.log, index: logLeaf.index })
    .from(logLeaf)
    .where(eq(logLeaf.eventId, event.id))
    .orderBy(desc(logLeaf.log))
    .limit(1)
    .as("line");
  return db
    .select({ ...COLUMNS, log: line.log, index: line.index })
    .from(event)
    .leftJoinLateral(line, sql`true`)
    .where(and(eq(event.commissionId, commissionId), eq(event.public, true)))
    .orderBy(asc(event.id))
    .limit(limit);
}

/** The latest public events of published commissions, newest first. `limit` rows. */
export async function latestPublicEvents(db: Queryable, limit: number) {
  return db
    .select({ hash: event.hash, at: event.t, kind: event.kind, number: commission.number, title: commission.title })
    .from(event)
    .innerJoin(commission, eq(commission.id, event.commissionId))
    .where(and(eq(event.public, true), isNotNull(commission.publishedAt)))
    .orderBy(desc(event.id))
    .limit(limit);
}
