import type { Database } from "#db/client";
import { accountById } from "#db/queries/people";
import { updatePassword } from "#db/writes/people";
import { decidePassword } from "~/domain/access/password-rules";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { hashPassword, passwordMatches } from "./passwords";
import { endSessions } from "./sessions";
import { countAttempt, forgiveAttempt } from "./throttle";

type Change = {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  /** Stays signed in; every other session ends. */
  readonly sessionId: string | null;
  readonly clientAddress: string;
};

/** Changes one's own password. Refusals: `sign-in.throttled`, `password.wrong`, and those of decidePassword. */
export async function changePassword(database: Database, given: Change): Promise<Decision<null>> {
  const account = await accountById(database.db, given.userId);
  if (!account) return refused("not-found");
  const counted = await countAttempt(database, "account", account.login);
  if (!counted.ok) return counted;
  if (!(await passwordMatches(account.passwordHash || null, given.current))) return refused("password.wrong");
  const password = decidePassword(given.next, account);
  if (!password.ok) return password;
  await updatePassword(database.db, account.id, await hashPassword(password.value));
  await endSessions(database, account.id, given.sessionId);
  await forgiveAttempt(database, account.login, given.clientAddress);
  return ok(null);
}
