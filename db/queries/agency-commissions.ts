import { and, asc, count, desc, eq, inArray, isNotNull, notInArray, or, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { rating } from "#db/schema/contract";
import { organisation } from "#db/schema/people";
import { selection } from "#db/schema/selection";
import type { EntryTerms } from "~/domain/commission/terms";
import { CONTRACT_STATUSES, type CommissionStatus, FINAL_STATUSES } from "~/domain/kernel/statuses";
import type { Cursor } from "~/lib/cursor";
import { artefactsOfMany } from "./artefacts";
import { factsFrom } from "./commission-facts";

const JUDGED = ["avoided", "reportAuthors", "barred", "higherGrade"] as const satisfies readonly (keyof EntryTerms)[];

/** What an entry to these commissions is judged by: avoided agencies, authors of what is to be reviewed, the grade that is needed. */
export async function keptOut(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, EntryTerms>();
  const rows = await db
    .select({
      id: commission.id,
      terms: sql<EntryTerms>`jsonb_strip_nulls(jsonb_build_object(${sql.join(
        JUDGED.map((key) => sql`${key}::text, ${commission.terms} -> ${key}::text`),
        sql`, `,
      )}))`,
    })
    .from(commission)
    .where(inArray(commission.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.terms]));
}

/** Whether somebody still waits for this agency's answer to a rating. */
const unanswered = sql`exists (select 1 from ${rating} where ${rating.commissionId} = ${commission.id} and ${rating.repliedAt} is null)`;

/** A bidder is asked about its low price: this agency, or without one any. */
const asked = (agencyId: string | null) => {
  const of = agencyId === null ? sql`${selection.askedAgencyId} is not null` : sql`${selection.askedAgencyId} = ${agencyId}`;
  return sql`${commission.id} in (select ${selection.commissionId} from ${selection} where ${of})`;
};

/**
 * Commissions whose award is this agency's turn (without one: any agency's) and that are not over for it, and those of which it is asked
 * about its price, with facts and artefacts, in two queries.
 */
export async function commissionsInHand(db: Queryable, agencyId: string | null, limit: number) {
  const rows = await db
    .select()
    .from(commission)
    .where(
      or(
        and(
          agencyId === null ? isNotNull(commission.providerId) : eq(commission.providerId, agencyId),
          or(notInArray(commission.status, [...FINAL_STATUSES]), and(eq(commission.status, "closed"), unanswered)),
        ),
        asked(agencyId),
      ),
    )
    .orderBy(commission.turnDueAt, desc(commission.resultAt))
    .limit(limit);
  return withArtefacts(db, rows);
}

/** The contracts that an agency came to, the latest first. */
export async function contractsOf(db: Queryable, agencyId: string, limit: number) {
  const rows = await db
    .select()
    .from(commission)
    .where(
      and(
        eq(commission.providerId, agencyId),
        isNotNull(commission.resultAt),
        inArray(commission.status, [...CONTRACT_STATUSES, "closed"]),
      ),
    )
    .orderBy(desc(commission.resultAt), desc(commission.id))
    .limit(limit);
  return withArtefacts(db, rows);
}

const awardedTo = (agencyId: string, statuses: readonly CommissionStatus[]) =>
  and(eq(commission.providerId, agencyId), isNotNull(commission.number), inArray(commission.status, [...statuses]));

/** How many commissions in these statuses are this agency's by their award. */
export async function countAwardedTo(db: Queryable, agencyId: string, statuses: readonly CommissionStatus[]): Promise<number> {
  const [row] = await db.select({ n: count() }).from(commission).where(awardedTo(agencyId, statuses));
  return row?.n ?? 0;
}

/** What has no deadline stands behind all that have one. */
const NO_DEADLINE = new Date("9999-01-01T00:00:00Z");
const BY = {
  due: { column: sql`coalesce(${commission.turnDueAt}, ${NO_DEADLINE.toISOString()}::timestamptz)`, beyond: sql.raw(">"), direction: asc },
  latest: { column: sql`${commission.enteredStatusAt}`, beyond: sql.raw("<"), direction: desc },
} as const;

/** Where a row stands in such a list. */
export function awardedPlace(row: typeof commission.$inferSelect, order: keyof typeof BY): Cursor {
  return { at: order === "due" ? (row.turnDueAt ?? NO_DEADLINE) : row.enteredStatusAt, id: row.id };
}

/** A page of them by keyset with the purchaser's name: by the next deadline, or what ended last first. `limit` rows and one more. */
export async function listAwardedTo(
  db: Queryable,
  agencyId: string,
  statuses: readonly CommissionStatus[],
  order: keyof typeof BY,
  limit: number,
  after: Cursor | null,
) {
  const { column, beyond, direction } = BY[order];
  const place = after && sql`(${column}, ${commission.id}) ${beyond} (${after.at.toISOString()}::timestamptz, ${after.id})`;
  return db
    .select({ row: commission, purchaser: organisation.name })
    .from(commission)
    .innerJoin(organisation, eq(organisation.id, commission.purchaserId))
    .where(and(awardedTo(agencyId, statuses), place ?? undefined))
    .orderBy(direction(column), direction(commission.id))
    .limit(limit + 1);
}

async function withArtefacts(db: Queryable, rows: readonly (typeof commission.$inferSelect)[]) {
  const found = await artefactsOfMany(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const artefacts = found.get(row.id);
    return artefacts ? [{ row, artefacts, facts: factsFrom(row, artefacts) }] : [];
  });
}
