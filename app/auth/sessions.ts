import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, desc, eq, gt, lt, ne } from "drizzle-orm";
import { Lucia } from "lucia";
import type { Database } from "#db/client";
import { session, user } from "#db/schema/people";
import type { Entropy } from "~/lib/entropy";
import { tokenDigest } from "~/lib/token-digest";
import { deviceFamily } from "./device";
import { SEEN_EVERY_MS, SESSION_LIFE } from "./parameters";

type SessionAttributes = { createdAt: Date; lastSeenAt: Date; device: string };

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof build>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

function build(database: Database) {
  return new Lucia(new DrizzlePostgreSQLAdapter(database.db, session, user), {
    sessionExpiresIn: SESSION_LIFE,
    getSessionAttributes: ({ createdAt, lastSeenAt, device }) => ({ createdAt, lastSeenAt, device }),
  });
}

const built = new WeakMap<Database, ReturnType<typeof build>>();

function luciaOf(database: Database) {
  const lucia = built.get(database) ?? build(database);
  built.set(database, lucia);
  return lucia;
}

/** Sessions live by the machine's clock, as lucia's do: a demonstration that jumps ahead signs nobody out. */
function machineNow(): Date {
  return new Date();
}

export type OpenSession = { readonly id: string; readonly userId: string };

type NewSession = {
  readonly userId: string;
  readonly userAgent: string | null;
  /** The token of the session that the browser had before. */
  readonly formerToken?: string | null;
};

/** Opens a session and returns the cookie's token; the browser's former session ends, so that no id survives a sign-in. */
export async function startSession(shell: { readonly database: Database; readonly entropy: Entropy }, given: NewSession): Promise<string> {
  const lucia = luciaOf(shell.database);
  if (given.formerToken) await lucia.invalidateSession(tokenDigest(given.formerToken));
  const token = shell.entropy.token();
  const now = machineNow();
  const attributes = { createdAt: now, lastSeenAt: now, device: deviceFamily(given.userAgent) };
  await lucia.createSession(given.userId, attributes, { sessionId: tokenDigest(token) });
  return token;
}

/** The session of a token, extended by its use; null when it has ended. */
export async function readSession(database: Database, token: string): Promise<OpenSession | null> {
  const found = await luciaOf(database).validateSession(tokenDigest(token));
  if (!found.session) return null;
  const now = machineNow();
  if (now.getTime() - found.session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await database.db.update(session).set({ lastSeenAt: now }).where(eq(session.id, found.session.id));
  }
  return { id: found.session.id, userId: found.session.userId };
}

/** Signs this one session out. */
export async function endSession(database: Database, sessionId: string): Promise<void> {
  await luciaOf(database).invalidateSession(sessionId);
}

/** Signs one of the person's own sessions out; another person's id does nothing. */
export async function endOwnSession(database: Database, userId: string, sessionId: string): Promise<void> {
  await database.db.delete(session).where(and(eq(session.id, sessionId), eq(session.userId, userId)));
}

/** Signs the person out everywhere, or everywhere but here. */
export async function endSessions(database: Database, userId: string, except: string | null = null): Promise<void> {
  if (except === null) await luciaOf(database).invalidateUserSessions(userId);
  else await database.db.delete(session).where(and(eq(session.userId, userId), ne(session.id, except)));
}

/** The person's open sessions, last used first. */
export function listSessions(database: Database, userId: string) {
  return database.db
    .select({ id: session.id, device: session.device, createdAt: session.createdAt, lastSeenAt: session.lastSeenAt })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, machineNow())))
    .orderBy(desc(session.lastSeenAt), desc(session.id));
}

/** Housekeeping: forgets sessions that ended. Returns how many. */
export async function forgetEndedSessions(database: Database): Promise<number> {
  const gone = await database.db.delete(session).where(lt(session.expiresAt, machineNow())).returning({ id: session.id });
  return gone.length;
}
