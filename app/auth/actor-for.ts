import type { Database, Queryable, Tx } from "#db/client";
import { actingMember } from "#db/queries/people";
import { holdMembership } from "#db/writes/account";
import { insertMember } from "#db/writes/people";
import { normaliseLogin } from "~/domain/access/login-name";
import { type Actor, ANONYMOUS, type Role, type UserActor } from "~/domain/kernel/actor";
import type { Entropy } from "~/lib/entropy";
import { hashPassword } from "./passwords";

async function memberActor(db: Queryable, userId: string): Promise<UserActor | null> {
  const row = await actingMember(db, userId);
  return row ? { kind: "user", userId, ...row } : null;
}

/** The person as an actor of the organisation; anonymous when the membership or the organisation is no longer active. */
export async function actorFor(db: Queryable, userId: string): Promise<Actor> {
  return (await memberActor(db, userId)) ?? ANONYMOUS;
}

/**
 * The person as an actor with the roles of this moment, which nobody can take away before the transaction ends. What somebody may do
 * is asked of this, never of the actor of the request's beginning: in between the roles may have gone.
 */
export async function heldActor(tx: Tx, userId: string): Promise<Actor> {
  await holdMembership(tx, userId);
  return actorFor(tx, userId);
}

/** The same where the person is known to be active (seed, tests). Throws otherwise. */
export async function actorOf(database: Pick<Database, "db">, userId: string): Promise<UserActor> {
  const actor = await memberActor(database.db, userId);
  if (!actor) throw new Error(`user ${userId} has no active membership`);
  return actor;
}

export type NewUser = {
  readonly organisationId: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  /** Without one nobody can sign in by password, only by the demonstration's one click or a reset link. */
  readonly password?: string;
};

/** Creates a person with a membership, without an invitation: for the demonstration's seed and tests. Returns the user's id. */
export async function createUser(shell: { database: Database; entropy: Entropy }, given: NewUser & { now: Date }): Promise<string> {
  const login = normaliseLogin(given.login);
  if (!login) throw new Error(`no login name: ${given.login}`);
  const passwordHash = given.password === undefined ? "" : await hashPassword(given.password);
  const id = shell.entropy.id(given.now);
  await insertMember(shell.database.db, { ...given, id, login, passwordHash });
  return id;
}
