import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { membership, organisation, user } from "#db/schema/people";
import { rosterDisclosedAt } from "~/domain/access/visibility";
import { type EventKind, UNDISCLOSED_KINDS } from "~/domain/kernel/events";
import { STREAMS } from "~/domain/selection/case";
import { METHOD_NAMES } from "~/domain/selection/methods";
import type { Cursor } from "~/lib/cursor";
import { reachedOffice } from "./office-desk";

/** What the log is searched by: instants, part of a unit's name or its code, the role in which somebody acted, the kind. */
export type EventLogFilter = {
  readonly from?: Date;
  readonly before?: Date;
  readonly unit?: string;
  readonly role?: string;
  readonly kind?: EventKind;
};

/** Whether who takes part in the event's commission has been disclosed, by its method and stream. */
function rosterDisclosed(): SQL | undefined {
  const pairs = METHOD_NAMES.flatMap((method) => STREAMS.map((stream) => ({ method, stream, at: rosterDisclosedAt(method, stream) })));
  const from = (at: "frozenAt" | "resultAt") => {
    const ways = pairs.filter((pair) => pair.at === at);
    if (ways.length === 0) return undefined;
    return and(
      isNotNull(commission[at]),
      or(...ways.map(({ method, stream }) => and(eq(commission.method, method), eq(commission.stream, stream)))),
    );
  };
  return or(from("frozenAt"), from("resultAt"));
}

/** What may be told at all: of commissions that reached the office, and nothing that is not disclosed yet (SD4, SD5). */
const told = and(
  or(isNull(event.commissionId), reachedOffice),
  or(notInArray(event.kind, [...UNDISCLOSED_KINDS.roster]), rosterDisclosed()),
);

/** Whether the event was made by a person of such a unit. */
function byUnit(db: Queryable, words: string): SQL {
  const people = db
    .select({ id: membership.userId })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(or(sql`strpos(${organisation.name}, ${words}) > 0`, eq(organisation.uscc, words.toUpperCase())));
  return inArray(event.userId, people);
}

function conditions(db: Queryable, { from, before, unit, role, kind }: EventLogFilter): SQL | undefined {
  return and(
    told,
    from ? gte(event.t, from) : undefined,
    before ? lt(event.t, before) : undefined,
    unit ? byUnit(db, unit) : undefined,
    role ? eq(event.actorRole, role) : undefined,
    kind ? eq(event.kind, kind) : undefined,
  );
}

const acting = alias(organisation, "acting");

/**
 * Behind a place in a list of events, which stand in the order of these two columns: the event of this hash. No number of an event is handed
 * out, since gaps would count what is not told.
 */
export function behindEvent(
  db: Queryable,
  { at, id: hash }: Cursor,
  down: boolean,
  t: AnyPgColumn = event.t,
  number: AnyPgColumn = event.id,
): SQL {
  const place = db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.t, at), eq(event.hash, hash)));
  return sql`(${t}, ${number}) ${sql.raw(down ? "<" : ">")} (${at.toISOString()}::timestamptz, (${place} limit 1))`;
}

/** A page of the event log by keyset, latest first (`down`) or earliest; `limit` rows and one more. */
export async function listEvents(db: Queryable, filter: EventLogFilter, limit: number, after: Cursor | null, down: boolean) {
  const direction = down ? desc : asc;
  return db
    .select({
      at: event.t,
      kind: event.kind,
      subject: event.subject,
      role: event.actorRole,
      hash: event.hash,
      title: commission.title,
      number: commission.number,
      commissionId: event.commissionId,
      about: organisation.name,
      aboutEnglish: organisation.englishName,
      unit: acting.name,
      unitEnglish: acting.englishName,
      person: user.name,
    })
    .from(event)
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .leftJoin(organisation, eq(organisation.id, event.organisationId))
    .leftJoin(user, eq(user.id, event.userId))
    .leftJoin(membership, eq(membership.userId, event.userId))
    .leftJoin(acting, eq(acting.id, membership.organisationId))
    .where(and(conditions(db, filter), after ? behindEvent(db, after, down) : undefined))
    .orderBy(direction(event.t), direction(event.id))
    .limit(limit + 1);
}

/** How many match, counted no further than `most`. */
export async function countEvents(db: Queryable, filter: EventLogFilter, most: number): Promise<number> {
  const matching = db
    .select({ id: event.id })
    .from(event)
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .where(conditions(db, filter))
    .limit(most)
    .as("matching");
  return db.$count(matching);
}
