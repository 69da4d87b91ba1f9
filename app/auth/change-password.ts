import { accountById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { revokeLinks, updatePassword } from "#db/writes/people";
import { decidePassword } from "~/domain/access/password-rules";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { hashPassword, passwordMatches } from "./passwords";
import { endSessions } from "./sessions";
import { countAttempt, forgiveAccount } from "./throttle";

type Change = {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  /** Stays signed in; every other session ends. */
  readonly sessionId: string | null;
};

/**
 * Changes one's own password; a reset link that is still open stops working, so that it undoes nothing later. Only the account's attempts
 * are counted, so only they are forgiven. Refusals: `sign-in.throttled`, `password.wrong`, and those of decidePassword.
 */
export async function changePassword({ database, clock }: Pick<Shell, "database" | "clock">, given: Change): Promise<Decision<null>> {
  const account = await accountById(database.db, given.userId);
  if (!account) return refused("not-found");
  const counted = await countAttempt(database, "account", account.login);
  if (!counted.ok) return counted;
  if (!(await passwordMatches(account.passwordHash || null, given.current))) return refused("password.wrong");
  const password = decidePassword(given.next, account);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(password.value);
  const now = await clock.now();
  // First, so that a crash between the two leaves no other session behind a new password.
  await endSessions(database, account.id, given.sessionId);
  await transaction(database, async (tx) => {
    await updatePassword(tx, account.id, passwordHash);
    await revokeLinks(tx, { resetsOf: account.id }, now);
  });
  await forgiveAccount(database, account.login);
  return ok(null);
}
