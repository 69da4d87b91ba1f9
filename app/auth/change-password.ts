import { accountById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { deleteSessionsOf, forgetDevices, holdAccount, replacePassword } from "#db/writes/account";
import { revokeLinks } from "#db/writes/people";
import { decidePassword } from "~/domain/access/password-rules";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { actorFor } from "./actor-for";
import { hashPassword, passwordMatches } from "./passwords";
import { rememberBrowser } from "./sessions";
import { countAttempt, startAnew } from "./throttle";

type Change = {
  readonly userId: string;
  readonly current: string;
  readonly next: string;
  /** Stays signed in; every other session ends. */
  readonly sessionId: string | null;
};

/**
 * Changes one's own password, if the present one is still the one that was checked: in one transaction every other session and every
 * known browser ends, and links and codes that are still open stop working, so that they undo nothing later. Guesses are counted for
 * the account apart from those at the sign-in, so that strangers' do not stand in the way.
 * Refusals: `password.throttled`, `password.wrong`, and those of decidePassword. Returns the token by which the browser is known now.
 */
export async function changePassword(
  { database, clock, entropy }: Pick<Shell, "database" | "clock" | "entropy">,
  given: Change,
): Promise<Decision<{ readonly deviceToken: string }>> {
  const account = await accountById(database.db, given.userId);
  if (!account) return refused("not-found");
  const { id, passwordHash: checked } = account;
  const counted = await countAttempt(database, "password", id);
  if (!counted.ok) return counted;
  if (!(await passwordMatches(checked || null, given.current))) return refused("password.wrong");
  const password = decidePassword(given.next, account);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(password.value);
  const now = await clock.now();
  const changed = await transaction(database, async (tx): Promise<Decision<{ readonly deviceToken: string }>> => {
    await holdAccount(tx, id);
    // Deactivated, or given another password by a reset, while this one was checked.
    if ((await actorFor(tx, id)).kind !== "user" || !(await replacePassword(tx, id, checked, passwordHash)))
      return refused("password.wrong");
    await deleteSessionsOf(tx, id, given.sessionId);
    await forgetDevices(tx, id);
    await revokeLinks(tx, { waysIntoAccountOf: id }, now);
    return ok({ deviceToken: await rememberBrowser(tx, entropy, id, []) });
  });
  if (changed.ok) await startAnew(database, ["password", id]);
  return changed;
}
