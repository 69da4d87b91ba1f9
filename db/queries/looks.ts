import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { event, lookConcern } from "#db/schema/event";
import { membership, organisation } from "#db/schema/people";
import { type LookedAt, type LookKind, lookRow, type ToldReason } from "~/domain/access/looks";
import type { Cursor } from "~/lib/cursor";
import { commissionById } from "./commissions";
import { behindEvent } from "./event-log";
import { objectionsOf } from "./objections";
import { memberById, organisationById } from "./people";

const LOOKED = "record.looked";

/** A record that somebody wants to look at. */
export type LookRecord = LookedAt & {
  /** Public number or code of what it is; a person's id; the name of a list. */
  readonly subject: string;
  readonly commissionId: string | null;
  /** Who is told of it, the owner first. */
  readonly concerned: readonly { readonly organisationId: string; readonly userId: string | null }[];
  /** The owner, by name; null for what is nobody's own. */
  readonly owner: { readonly name: string; readonly englishName: string | null } | null;
  /** Which commission it is, as the office's lists name it; null for what is no commission's. */
  readonly named: { readonly number: string | null; readonly title: string } | null;
};

async function ofCommission(db: Queryable, id: string): Promise<LookRecord | null> {
  const row = await commissionById(db, id);
  const owner = row && (await organisationById(db, row.purchaserId));
  if (!row || !owner) return null;
  const objectors = (await objectionsOf(db, id)).map(({ agencyId }) => agencyId);
  const others = [row.providerId, ...objectors].filter((each) => each !== null);
  const concerned = [...new Set([row.purchaserId, ...others])].map((organisationId) => ({ organisationId, userId: null }));
  const named = { number: row.number, title: row.title };
  return { subject: row.number ?? id, commissionId: id, concerned, owner, named, commission: row, organisation: null };
}

async function ofOrganisation(db: Queryable, id: string, userId: string | null): Promise<LookRecord | null> {
  const owner = await organisationById(db, id);
  if (!owner) return null;
  const [file] = await db.select({ committedAt: agency.committedAt }).from(agency).where(eq(agency.organisationId, id));
  const isSigned = file?.committedAt != null;
  const told = { commissionId: null, concerned: [{ organisationId: id, userId }], owner, named: null, commission: null };
  return { ...told, subject: userId ?? owner.uscc, organisation: { id, kind: owner.kind, isSigned } };
}

/** The record that a look of this kind would be at, by the id of a commission, an organisation or a person; null when there is none. */
export async function lookRecord(db: Queryable, look: LookKind, id: string): Promise<LookRecord | null> {
  switch (lookRow(look).of) {
    case "commission":
      return ofCommission(db, id);
    case "organisation":
      return ofOrganisation(db, id, null);
    case "person": {
      const member = await memberById(db, id);
      return member && ofOrganisation(db, member.organisationId, id);
    }
    case "market":
      return { subject: look, commissionId: null, concerned: [], owner: null, named: null, commission: null, organisation: null };
  }
}

/** What tells a look: a look at the same record, or an event of the work on it. */
function telling(look: LookKind, id: string): SQL | undefined {
  const { of, toldBy } = lookRow(look);
  if (of === "commission") return and(eq(event.commissionId, id), inArray(event.kind, [LOOKED, ...toldBy]));
  const same = and(eq(event.kind, LOOKED), sql`${event.payload} ->> 'look' = ${look}`);
  if (of === "organisation") return and(eq(event.organisationId, id), or(same, inArray(event.kind, [...toldBy])));
  return of === "person" ? and(same, eq(event.subject, id)) : same;
}

/** Whether this person's look at the record is told already, by an event after the moment. One query, by the index of a person's events. */
export async function isLookTold(db: Queryable, userId: string, look: LookKind, id: string, since: Date): Promise<boolean> {
  const rows = await db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.userId, userId), gt(event.t, since), telling(look, id)))
    .limit(1);
  return rows.length > 0;
}

const looking = alias(organisation, "looking");
const TOLD = {
  look: sql<LookKind>`${event.payload} ->> 'look'`,
  reason: sql<ToldReason>`${event.payload} ->> 'reason'`,
};

const concerning = (organisationId: string, userId: string): SQL | undefined =>
  and(eq(lookConcern.organisationId, organisationId), or(isNull(lookConcern.userId), eq(lookConcern.userId, userId)));

/** Looks at the records of an organisation and at this person's account, the newest first: `limit` rows and one more. Who looked is told by role and unit. */
export function looksOf(
  db: Queryable,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  limit: number,
  after: Cursor | null,
) {
  return db
    .select({
      ...{ at: lookConcern.at, id: event.hash, role: event.actorRole, ...TOLD },
      note: sql<string>`${event.payload} ->> 'note'`,
      unit: looking.name,
      unitEnglish: looking.englishName,
      number: commission.number,
      title: commission.title,
    })
    .from(lookConcern)
    .innerJoin(event, eq(event.id, lookConcern.eventId))
    .leftJoin(commission, eq(commission.id, event.commissionId))
    .leftJoin(membership, eq(membership.userId, event.userId))
    .leftJoin(looking, eq(looking.id, membership.organisationId))
    .where(and(concerning(organisationId, userId), after ? behindEvent(db, after, true, lookConcern.at, lookConcern.eventId) : undefined))
    .orderBy(desc(lookConcern.at), desc(lookConcern.eventId))
    .limit(limit + 1);
}

/** How many there are, counted no further than `most`. */
export async function countLooksOf(
  db: Queryable,
  { organisationId, userId }: { readonly organisationId: string; readonly userId: string },
  most: number,
): Promise<number> {
  const found = db.select({ id: lookConcern.eventId }).from(lookConcern).where(concerning(organisationId, userId)).limit(most).as("found");
  return db.$count(found);
}

/**
 * How many looks there were, by month of Asia/Shanghai (`2026-11`), role, kind and reason, from the first instant and before the second, the
 * latest month first. As many rows at most as there are months, roles, kinds and reasons.
 */
export function lookFigures(db: Queryable, { from, before }: { readonly from: Date; readonly before: Date }) {
  const month = sql<string>`to_char(${event.t} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  return db
    .select({ month, role: event.actorRole, ...TOLD, n: count(event.id) })
    .from(event)
    .where(and(eq(event.kind, LOOKED), gte(event.t, from), lt(event.t, before)))
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`)
    .orderBy(desc(sql`1`), asc(sql`2`), asc(sql`3`), asc(sql`4`));
}
export type LookFigure = Awaited<ReturnType<typeof lookFigures>>[number];
