import type { Database } from "#db/client";
import { accountByLogin } from "#db/queries/people";
import { normaliseLogin } from "~/domain/access/login-name";
import type { UserActor } from "~/domain/kernel/actor";
import { firstCharacters } from "~/domain/kernel/characters";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { actorFor } from "./actor-for";
import { passwordMatches } from "./passwords";
import { countAttempt, forgiveAttempt } from "./throttle";

export type Credentials = { readonly login: string; readonly password: string; readonly clientAddress: string };

/**
 * Whether these credentials are somebody's. Attempts are counted by account, whether it exists or not, and by address, before any
 * password is looked at. Refusals: `sign-in.throttled` {minutes}; `sign-in.wrong` for everything else, so that nothing tells
 * which accounts exist or who was deactivated.
 */
export async function decideSignIn(database: Database, given: Credentials): Promise<Decision<UserActor>> {
  const login = normaliseLogin(given.login) ?? firstCharacters(given.login, 254).toLowerCase();
  for (const [kind, who] of [
    ["address", given.clientAddress],
    ["account", login],
  ] as const) {
    const counted = await countAttempt(database, kind, who);
    if (!counted.ok) return counted;
  }
  const account = await accountByLogin(database.db, login);
  const matches = await passwordMatches(account?.passwordHash || null, given.password);
  const actor = account && matches ? await actorFor(database.db, account.id) : null;
  if (actor?.kind !== "user") return refused("sign-in.wrong");
  await forgiveAttempt(database, login, given.clientAddress);
  return ok(actor);
}
