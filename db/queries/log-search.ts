import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { logLeaf } from "#db/schema/log";
import { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind } from "~/domain/kernel/events";
import type { Cursor } from "~/lib/cursor";

/** What lines of the log are searched by: a commission's number, codes of organisations, the kind, instants. */
export type LineFilter = {
  readonly number?: string;
  readonly codes?: readonly string[];
  readonly kind?: EventKind;
  readonly from?: Date;
  readonly before?: Date;
};

/** The kinds whose alias anybody may resolve once their commission is published. */
const DISCLOSED_KINDS = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].subject === "until-publication");

/** Lines of a published commission, by what the log discloses: what always stands under an alias is found by no number. */
function ofCommission(db: Queryable, number: string): SQL | undefined {
  const published = db
    .select({ id: commission.id })
    .from(commission)
    .where(and(eq(commission.number, number), isNotNull(commission.publishedAt)));
  return and(inArray(event.commissionId, published), or(isNull(event.subjectSalt), inArray(event.kind, DISCLOSED_KINDS)));
}

/** Lines that name one of these organisations, as who acted or as what they are about, by the names that the leaf itself has. */
function naming(codes: readonly string[]): SQL | undefined {
  return or(inArray(event.actorOrg, [...codes]), and(inArray(event.subject, [...codes]), isNull(event.subjectSalt)));
}

const conditions = (db: Queryable, size: number, { number, codes, kind, from, before }: LineFilter): SQL | undefined =>
  and(
    lt(logLeaf.index, size),
    number ? ofCommission(db, number) : undefined,
    codes ? naming(codes) : undefined,
    kind ? eq(event.kind, kind) : undefined,
    from ? gte(event.t, from) : undefined,
    before ? lt(event.t, before) : undefined,
  );

/** Behind a place: the event of this line. */
function behind(db: Queryable, log: number, { at, id: index }: Cursor): SQL {
  const place = db
    .select({ id: logLeaf.eventId })
    .from(logLeaf)
    .where(and(eq(logLeaf.log, log), eq(logLeaf.index, Number(index))));
  return sql`(${event.t}, ${event.id}) < (${at.toISOString()}::timestamptz, (${place}))`;
}

/** A page of the served lines of a log that match, the latest event first; `limit` rows and one more. `size`: how many lines are served. */
export async function searchLines(
  db: Queryable,
  { log, size }: { readonly log: number; readonly size: number },
  filter: LineFilter,
  limit: number,
  after: Cursor | null,
) {
  return db
    .select({ index: logLeaf.index, entry: logLeaf.entry, at: event.t })
    .from(event)
    .innerJoin(logLeaf, and(eq(logLeaf.eventId, event.id), eq(logLeaf.log, log)))
    .where(and(conditions(db, size, filter), after ? behind(db, log, after) : undefined))
    .orderBy(desc(event.t), desc(event.id))
    .limit(limit + 1);
}

/** How many match, counted no further than `most`. */
export async function countLines(
  db: Queryable,
  { log, size }: { readonly log: number; readonly size: number },
  filter: LineFilter,
  most: number,
): Promise<number> {
  const matching = db
    .select({ id: event.id })
    .from(event)
    .innerJoin(logLeaf, and(eq(logLeaf.eventId, event.id), eq(logLeaf.log, log)))
    .where(conditions(db, size, filter))
    .limit(most)
    .as("matching");
  return db.$count(matching);
}
