import { and, desc, eq, gt, lt, ne, notInArray } from "drizzle-orm";
import type { Queryable, Tx } from "../client";
import { knownDevice, membership, session, user } from "../schema/people";

/**
 * Holds a person's account and membership until the transaction ends: password, roles and activity stay as they are read from now on.
 * Whoever changes one of them waits, and then finds what was written here. In: the person's id. Returns the password hash as it
 * stands, or null when there is no such person.
 */
export async function holdAccount(tx: Tx, userId: string): Promise<{ readonly passwordHash: string } | null> {
  const [row] = await tx
    .select({ passwordHash: user.passwordHash })
    .from(user)
    .innerJoin(membership, eq(membership.userId, user.id))
    .where(eq(user.id, userId))
    .for("no key update");
  return row ?? null;
}

/** Keeps a person's roles and activity as they are until the transaction ends; others may read and keep them too. */
export async function holdMembership(tx: Tx, userId: string): Promise<void> {
  await tx.select({ userId: membership.userId }).from(membership).where(eq(membership.userId, userId)).for("share");
}

/** Sets a new password hash where the one that was checked is still the present one. False when somebody was faster. */
export async function replacePassword(tx: Tx, userId: string, checked: string, passwordHash: string): Promise<boolean> {
  const changed = await tx
    .update(user)
    .set({ passwordHash })
    .where(and(eq(user.id, userId), eq(user.passwordHash, checked)))
    .returning({ id: user.id });
  return changed.length > 0;
}

type NewDevice = { readonly userId: string; readonly tokenHash: string; readonly now: Date };

/**
 * Remembers a browser for the person, and forgets the least used beyond `most`. The caller holds the account (holdAccount), so that
 * two sign-ins at once keep the bound. In: the digest of the browser's token, the machine's moment.
 */
export async function rememberDevice(tx: Tx, { userId, tokenHash, now }: NewDevice, most: number): Promise<void> {
  await tx.insert(knownDevice).values({ tokenHash, userId, createdAt: now, lastUsedAt: now });
  const kept = tx
    .select({ tokenHash: knownDevice.tokenHash })
    .from(knownDevice)
    .where(eq(knownDevice.userId, userId))
    .orderBy(desc(knownDevice.lastUsedAt), desc(knownDevice.tokenHash))
    .limit(most);
  await tx.delete(knownDevice).where(and(eq(knownDevice.userId, userId), notInArray(knownDevice.tokenHash, kept)));
}

/** Notes that the person used a browser again, if it is still known and was used since `since`. False when it is not. */
export async function noteDeviceUsed(tx: Tx, { userId, tokenHash, now }: NewDevice, since: Date): Promise<boolean> {
  const used = await tx
    .update(knownDevice)
    .set({ lastUsedAt: now })
    .where(and(eq(knownDevice.tokenHash, tokenHash), eq(knownDevice.userId, userId), gt(knownDevice.lastUsedAt, since)))
    .returning({ tokenHash: knownDevice.tokenHash });
  return used.length > 0;
}

/** Forgets every browser of the person. */
export async function forgetDevices(tx: Tx, userId: string): Promise<void> {
  await tx.delete(knownDevice).where(eq(knownDevice.userId, userId));
}

/** Housekeeping: forgets browsers that nobody used since the moment. */
export async function forgetUnusedDevices(db: Queryable, since: Date): Promise<void> {
  await db.delete(knownDevice).where(lt(knownDevice.lastUsedAt, since));
}

/** Signs a person out everywhere, or everywhere but in one session; where a right is taken away, in the same transaction. */
export async function deleteSessionsOf(db: Queryable, userId: string, except: string | null = null): Promise<void> {
  await db.delete(session).where(and(eq(session.userId, userId), except === null ? undefined : ne(session.id, except)));
}

/** Signs one session of the person out; another person's id does nothing. */
export async function deleteOwnSession(db: Queryable, userId: string, sessionId: string): Promise<void> {
  await db.delete(session).where(and(eq(session.id, sessionId), eq(session.userId, userId)));
}

/** Notes that a session was used, at the machine's moment. */
export async function noteSessionSeen(db: Queryable, sessionId: string, now: Date): Promise<void> {
  await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, sessionId));
}

/** Housekeeping: forgets sessions that ended before the moment. Returns how many. */
export async function deleteEndedSessions(db: Queryable, now: Date): Promise<number> {
  const gone = await db.delete(session).where(lt(session.expiresAt, now)).returning({ id: session.id });
  return gone.length;
}
