import { Lucia } from "lucia";
import type { Database, Queryable, Tx } from "#db/client";
import { openSessionsOf } from "#db/queries/sign-in";
import { sessionAdapter } from "#db/session-adapter";
import { transaction } from "#db/transaction";
import {
  deleteEndedSessions,
  deleteOwnSession,
  deleteSessionsOf,
  holdAccount,
  noteDeviceUsed,
  noteSessionSeen,
  rememberDevice,
} from "#db/writes/account";
import { takeLink } from "#db/writes/people";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";
import { actorFor } from "./actor-for";
import { deviceFamily } from "./device";
import { knownSince } from "./device-cookie";
import { DEVICES_OF_ACCOUNT, SEEN_EVERY_MS, SESSION_LIFE } from "./parameters";

type SessionAttributes = { createdAt: Date; lastSeenAt: Date; device: string };

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof build>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

function build(db: Queryable) {
  return new Lucia(sessionAdapter(db), {
    sessionExpiresIn: SESSION_LIFE,
    getSessionAttributes: ({ createdAt, lastSeenAt, device }) => ({ createdAt, lastSeenAt, device }),
  });
}

const built = new WeakMap<Database, ReturnType<typeof build>>();

function luciaOf(database: Database) {
  const lucia = built.get(database) ?? build(database.db);
  built.set(database, lucia);
  return lucia;
}

/** Sessions live by the machine's clock, as lucia's do: a demonstration that jumps ahead signs nobody out. */
function machineNow(): Date {
  return new Date();
}

export type OpenSession = { readonly id: string; readonly userId: string };

/**
 * What a person proved: the password of this hash, or to hold this code. It is asked again when the session opens, because the check takes
 * time. Neither, where nothing has to be proved: the demonstration's one click.
 */
export type Proof = { readonly userId: string; readonly passwordHash?: string; readonly code?: string };

type NewSession = Proof & {
  readonly userAgent: string | null;
  /** The token of the session that the browser had before. */
  readonly formerToken?: string | null;
  /** The browser's device tokens, where it is to be remembered; null where it is not. */
  readonly devices?: readonly string[] | null;
};

export type Entered = {
  /** The cookie's token. */
  readonly token: string;
  readonly actor: UserActor;
  /** The token by which the account knows the browser from now on; null where it is not remembered. */
  readonly deviceToken: string | null;
};

/** Makes the browser known to the account, which the caller holds: by the token that it has, or by a new one. Returns the token. */
export async function rememberBrowser(tx: Tx, entropy: Shell["entropy"], userId: string, devices: readonly string[]): Promise<string> {
  const now = machineNow();
  for (const token of devices) if (await noteDeviceUsed(tx, { userId, tokenHash: tokenDigest(token), now }, knownSince())) return token;
  const token = entropy.token();
  await rememberDevice(tx, { userId, tokenHash: tokenDigest(token), now }, DEVICES_OF_ACCOUNT);
  return token;
}

/**
 * Opens a session if what was proved still holds: under a lock on the account the hash is still the one that was checked, the code is
 * unused, the person still acts for the organisation. Whoever changes one of these ends the sessions in the same transaction as the
 * change, so that no session of an earlier state is left. The browser's former session ends, so that no id survives a sign-in.
 * Refusal: `sign-in.wrong`.
 */
export async function startSession(shell: Pick<Shell, "database" | "entropy" | "clock">, given: NewSession): Promise<Decision<Entered>> {
  const { userId, passwordHash, code, devices = null } = given;
  const token = shell.entropy.token();
  const takenAt = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    const account = await holdAccount(tx, userId);
    if (!account || (passwordHash !== undefined && account.passwordHash !== passwordHash)) return refused("sign-in.wrong");
    const actor = await actorFor(tx, userId);
    if (actor.kind !== "user") return refused("sign-in.wrong");
    if (code !== undefined && !(await takeLink(tx, code, takenAt))) return refused("sign-in.wrong");
    const lucia = build(tx);
    if (given.formerToken) await lucia.invalidateSession(tokenDigest(given.formerToken));
    const now = machineNow();
    const attributes = { createdAt: now, lastSeenAt: now, device: deviceFamily(given.userAgent) };
    await lucia.createSession(userId, attributes, { sessionId: tokenDigest(token) });
    return ok({ token, actor, deviceToken: devices && (await rememberBrowser(tx, shell.entropy, userId, devices)) });
  });
}

/** The session of a token, extended by its use; null when it has ended. */
export async function readSession(database: Database, token: string): Promise<OpenSession | null> {
  const found = await luciaOf(database).validateSession(tokenDigest(token));
  if (!found.session) return null;
  const now = machineNow();
  if (now.getTime() - found.session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await noteSessionSeen(database.db, found.session.id, now);
  }
  return { id: found.session.id, userId: found.session.userId };
}

/** Signs this one session out. */
export async function endSession(database: Database, sessionId: string): Promise<void> {
  await luciaOf(database).invalidateSession(sessionId);
}

/** Signs one of the person's own sessions out; another person's id does nothing. */
export async function endOwnSession(database: Database, userId: string, sessionId: string): Promise<void> {
  await deleteOwnSession(database.db, userId, sessionId);
}

/** Signs the person out everywhere, or everywhere but here. */
export async function endSessions(database: Database, userId: string, except: string | null = null): Promise<void> {
  await deleteSessionsOf(database.db, userId, except);
}

/** The person's open sessions, last used first. */
export function listSessions(database: Database, userId: string) {
  return openSessionsOf(database.db, userId, machineNow());
}

/** Housekeeping: forgets sessions that ended. Returns how many. */
export function forgetEndedSessions(database: Database): Promise<number> {
  return deleteEndedSessions(database.db, machineNow());
}
