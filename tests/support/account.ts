import { insertMember } from "#db/writes/people";
import { hashPassword } from "~/auth/passwords";
import { startSession } from "~/auth/sessions";
import { decideSignIn } from "~/auth/sign-in";
import type { Role } from "~/domain/kernel/actor";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";

/** The one password of people made here: its hash is made once, because hashing is what takes the time. */
export const PASSWORD = "water-stone-lamp-27";
let hash: Promise<string> | undefined;
export const passwordHash = () => (hash ??= hashPassword(PASSWORD));

/** A person of an organisation who signs in with PASSWORD. Returns the id. */
export async function account(shell: Shell, organisationId: string, login: string, roles: readonly Role[] = ["agency_agent"]) {
  const now = await shell.clock.now();
  const id = shell.entropy.id(now);
  await insertMember(shell.database.db, { id, organisationId, name: "吴岚", login, passwordHash: await passwordHash(), roles, now });
  return id;
}

/** A session that was opened: its row's id, and the roles that its person was told to have. */
export type Opened = { readonly id: string; readonly roles: readonly Role[] };

/** The whole sign-in as the page makes it; null when refused. */
export async function signInOnce(shell: Shell, login: string, password = PASSWORD, clientAddress = "192.0.2.1"): Promise<Opened | null> {
  const decided = await decideSignIn(shell, { login, password, clientAddress });
  const opened = decided.ok ? await startSession(shell, { ...decided.value, userAgent: null, devices: [] }) : decided;
  return opened.ok ? { id: tokenDigest(opened.value.token), roles: opened.value.actor.roles } : null;
}

/** Guesses, all at once; how each was answered. */
export async function guessAtOnce(shell: Shell, login: string, times: number): Promise<string[]> {
  const guess = () => decideSignIn(shell, { login, password: "wrong", clientAddress: "192.0.2.1" });
  const all = await Promise.all(Array.from({ length: times }, guess));
  return all.map((each) => (each.ok ? "ok" : each.reason));
}
