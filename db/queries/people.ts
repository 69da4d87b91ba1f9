import { and, arrayOverlaps, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { OrganisationKind, Role } from "~/domain/kernel/actor";
import type { Queryable } from "../client";
import { joinRequest, membership, oneTimeLink, organisation, session, user } from "../schema/people";

/** The account with this id, or null. */
export async function accountById(db: Queryable, userId: string) {
  const [row] = await db
    .select({ id: user.id, name: user.name, login: user.login, passwordHash: user.passwordHash })
    .from(user)
    .where(eq(user.id, userId));
  return row ?? null;
}

/** A person's name, or null. */
export async function nameOfPerson(db: Queryable, userId: string): Promise<string | null> {
  const [row] = await db.select({ name: user.name }).from(user).where(eq(user.id, userId));
  return row?.name ?? null;
}

/** Whether this person, by name and login name, is the one who signed up the agency of the code. */
export async function signedUpBy(db: Queryable, given: { code: string; name: string; login: string }): Promise<boolean> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.code, given.code), eq(user.name, given.name), eq(user.login, given.login)));
  return rows.length > 0;
}

/** One organisation by its id, or null. */
export async function organisationById(db: Queryable, id: string) {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, id));
  return row ?? null;
}

/** One organisation by its 统一社会信用代码 (18 characters, normalised), or null. */
export async function organisationByUscc(db: Queryable, uscc: string) {
  const [row] = await db.select().from(organisation).where(eq(organisation.uscc, uscc));
  return row ?? null;
}

/** Whether there is any organisation: false only in an empty database. */
export async function hasOrganisations(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: organisation.id }).from(organisation).limit(1);
  return rows.length > 0;
}

/** Ids of the office, one unless a market has several; without what was closed. */
export async function officeIds(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.kind, "office"), isNull(organisation.deactivatedAt)));
  return rows.map(({ id }) => id);
}

/** Organisations of a kind by name, with the number of their active people. */
export function organisationsOfKind(db: Queryable, kind: OrganisationKind) {
  return db
    .select({
      id: organisation.id,
      uscc: organisation.uscc,
      name: organisation.name,
      englishName: organisation.englishName,
      phone: organisation.phone,
      people: sql<number>`count(${membership.userId}) filter (where ${membership.active})`.mapWith(Number),
    })
    .from(organisation)
    .leftJoin(membership, eq(membership.organisationId, organisation.id))
    .where(eq(organisation.kind, kind))
    .groupBy(organisation.id)
    .orderBy(asc(organisation.nameKey), asc(organisation.id));
}

/** One membership with its person and organisation's kind, or null. */
export async function memberById(db: Queryable, userId: string) {
  const [row] = await db
    .select({
      userId: user.id,
      name: user.name,
      login: user.login,
      roles: membership.roles,
      active: membership.active,
      revision: membership.revision,
      organisationId: organisation.id,
      organisationKind: organisation.kind,
      organisationName: organisation.name,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.userId, userId));
  return row ?? null;
}

/** The person of an organisation who came first and holds one of the roles; null when nobody active does. */
export async function firstMemberWith(db: Queryable, organisationId: string, roles: readonly Role[]): Promise<string | null> {
  const [row] = await db
    .select({ userId: membership.userId })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.active, true), arrayOverlaps(membership.roles, [...roles])))
    .orderBy(asc(membership.createdAt), asc(membership.userId))
    .limit(1);
  return row?.userId ?? null;
}

/** What an active person acts as: the roles of this moment and the organisation; null when either is no longer active. */
export async function actingMember(db: Queryable, userId: string) {
  const [row] = await db
    .select({
      name: user.name,
      roles: membership.roles,
      organisationId: organisation.id,
      organisationKind: organisation.kind,
      organisationName: organisation.name,
      organisationEnglishName: organisation.englishName,
      uscc: organisation.uscc,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.userId, userId), eq(membership.active, true), isNull(organisation.deactivatedAt)));
  return row ?? null;
}

/** The people of an organisation, active ones first, with the machine's moment of their last use. */
export function membersOf(db: Queryable, organisationId: string) {
  return db
    .select({
      userId: user.id,
      name: user.name,
      login: user.login,
      roles: membership.roles,
      active: membership.active,
      revision: membership.revision,
      lastSeenAt: sql<Date | null>`(select max(${session.lastSeenAt}) from ${session} where ${session.userId} = ${user.id})`.mapWith(
        session.lastSeenAt,
      ),
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.organisationId, organisationId))
    .orderBy(desc(membership.active), asc(membership.createdAt), asc(user.id));
}

/** Links of an organisation that nobody used or withdrew, newest first; those past their time included, to be issued again. */
export function openLinksOf(db: Queryable, organisationId: string) {
  return db
    .select({
      id: oneTimeLink.id,
      purpose: oneTimeLink.purpose,
      roles: oneTimeLink.roles,
      recipient: oneTimeLink.recipient,
      createdAt: oneTimeLink.createdAt,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(oneTimeLink)
    .where(and(eq(oneTimeLink.organisationId, organisationId), isNull(oneTimeLink.usedAt), isNull(oneTimeLink.revokedAt)))
    .orderBy(desc(oneTimeLink.createdAt), desc(oneTimeLink.id))
    .limit(50);
}

/** The invitation that was made at that moment for who asked to join, while nobody has used or withdrawn it; null else. */
export async function invitationOf(db: Queryable, organisationId: string, requestId: string, madeAt: Date) {
  const isOpen = and(isNull(oneTimeLink.usedAt), isNull(oneTimeLink.revokedAt), eq(oneTimeLink.purpose, "invite"));
  const [row] = await db
    .select({ id: oneTimeLink.id, recipient: oneTimeLink.recipient })
    .from(joinRequest)
    .innerJoin(oneTimeLink, and(eq(oneTimeLink.organisationId, joinRequest.organisationId), eq(oneTimeLink.recipient, joinRequest.name)))
    .where(and(eq(joinRequest.id, requestId), eq(joinRequest.organisationId, organisationId), eq(oneTimeLink.createdAt, madeAt), isOpen))
    .orderBy(desc(oneTimeLink.createdAt), desc(oneTimeLink.id))
    .limit(1);
  return row ?? null;
}

/** The link whose token has this digest, with its organisation and the person it resets; null when there is none. */
export async function linkByDigest(db: Queryable, tokenHash: string) {
  const [row] = await db
    .select({ link: oneTimeLink, organisation, user: { id: user.id, name: user.name, login: user.login } })
    .from(oneTimeLink)
    .leftJoin(organisation, eq(organisation.id, oneTimeLink.organisationId))
    .leftJoin(user, eq(user.id, oneTimeLink.userId))
    .where(eq(oneTimeLink.tokenHash, tokenHash));
  return row ?? null;
}

/** Requests to join an organisation that wait for its administrator, oldest first. */
export function openJoinRequests(db: Queryable, organisationId: string) {
  return db
    .select({ id: joinRequest.id, name: joinRequest.name, login: joinRequest.login, createdAt: joinRequest.createdAt })
    .from(joinRequest)
    .where(and(eq(joinRequest.organisationId, organisationId), isNull(joinRequest.answer)))
    .orderBy(asc(joinRequest.createdAt), asc(joinRequest.id))
    .limit(50);
}

/** Whether anybody can act as a supervisor of the office: false only in an empty database. */
export async function hasSupervisor(db: Queryable): Promise<boolean> {
  const rows = await db
    .select({ id: membership.userId })
    .from(membership)
    .where(and(eq(membership.active, true), sql`${membership.roles} @> array['office_supervisor']::text[]`))
    .limit(1);
  return rows.length > 0;
}

/** Active people of all organisations, by organisation and in the order of their joining, at most `limit`. */
export function activeMembers(db: Queryable, limit: number) {
  return db
    .select({
      userId: user.id,
      name: user.name,
      roles: membership.roles,
      organisationId: membership.organisationId,
      organisationKind: organisation.kind,
      organisationName: organisation.name,
      uscc: organisation.uscc,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.active, true), isNull(organisation.deactivatedAt)))
    .orderBy(asc(organisation.createdAt), asc(organisation.id), asc(membership.createdAt), asc(user.id))
    .limit(limit);
}
