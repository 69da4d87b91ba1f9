import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Queryable } from "../client";
import { knownDevice, oneTimeLink, session, user } from "../schema/people";

/** How many people one name can mean (see candidatesOf). */
export const MOST_NAMESAKES = 3;

export type Candidate = { readonly id: string; readonly passwordHash: string };

/**
 * The people whom a name can mean at the sign-in (see signInName), at most MOST_NAMESAKES: the one whose login name or agency's code it
 * is, and of those who gave it when they signed up an agency the first and the last. The password decides among them.
 */
export async function candidatesOf(db: Queryable, name: string): Promise<Candidate[]> {
  const columns = { id: user.id, passwordHash: user.passwordHash };
  const own = or(and(eq(user.login, name), isNull(user.code)), eq(user.code, name));
  const given = and(eq(user.login, name), isNotNull(user.code));
  const found = [
    ...(await db.select(columns).from(user).where(own)),
    ...(await db.select(columns).from(user).where(given).orderBy(asc(user.createdAt), asc(user.id)).limit(1)),
    ...(await db.select(columns).from(user).where(given).orderBy(desc(user.createdAt), desc(user.id)).limit(1)),
  ];
  return found.filter((each, at) => found.findIndex(({ id }) => id === each.id) === at);
}

/** Which of these people know which of the browser's tokens (digests), used since the moment. */
export function knownDevicesAmong(db: Queryable, userIds: readonly string[], tokenHashes: readonly string[], since: Date) {
  return db
    .select({ userId: knownDevice.userId, tokenHash: knownDevice.tokenHash })
    .from(knownDevice)
    .where(
      and(inArray(knownDevice.tokenHash, [...tokenHashes]), inArray(knownDevice.userId, [...userIds]), gt(knownDevice.lastUsedAt, since)),
    );
}

/** The one-time code of this digest, if it is open after `now` and its person is called by the name; null when there is none. */
export async function openCode(db: Queryable, tokenHash: string, name: string, now: Date) {
  const [row] = await db
    .select({ id: oneTimeLink.id, userId: user.id })
    .from(oneTimeLink)
    .innerJoin(user, eq(user.id, oneTimeLink.userId))
    .where(
      and(
        eq(oneTimeLink.tokenHash, tokenHash),
        eq(oneTimeLink.purpose, "code"),
        or(eq(user.login, name), eq(user.code, name)),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.revokedAt),
        gt(oneTimeLink.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** The one-time codes made for a person since the moment, the newest first, at most ten: when, and when used (null: not). */
export function codesMadeFor(db: Queryable, userId: string, since: Date) {
  return db
    .select({ madeAt: oneTimeLink.createdAt, usedAt: oneTimeLink.usedAt })
    .from(oneTimeLink)
    .where(and(eq(oneTimeLink.userId, userId), eq(oneTimeLink.purpose, "code"), gt(oneTimeLink.createdAt, since)))
    .orderBy(desc(oneTimeLink.createdAt))
    .limit(10);
}

/** The sessions of a person that go on after the machine's moment, the last used first. */
export function openSessionsOf(db: Queryable, userId: string, now: Date) {
  return db
    .select({ id: session.id, device: session.device, createdAt: session.createdAt, lastSeenAt: session.lastSeenAt })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt), desc(session.id));
}
