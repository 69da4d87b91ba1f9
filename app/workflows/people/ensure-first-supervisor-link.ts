import { hasSupervisor } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { revokeLinks } from "#db/writes/people";
import { SYSTEM } from "~/domain/kernel/actor";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { issueLink } from "./issue-link";

/**
 * The way into an empty database: while nobody can act as supervisor, each start makes a one-time link (the earlier ones stop
 * working, since only their digests were kept) for the console. Null once there is a supervisor. Returns the whole address.
 */
export async function ensureFirstSupervisorLink(shell: Shell): Promise<string | null> {
  const now = await shell.clock.now();
  const link = await transaction(shell.database, async (tx) => {
    if (await hasSupervisor(tx)) return null;
    await revokeLinks(tx, { purpose: "first-supervisor" }, now);
    return issueLink(tx, shell, SYSTEM, now, { purpose: "first-supervisor", organisation: null, roles: [], userId: null, recipient: "" });
  });
  return link && `${shell.config.origin ?? `http://localhost:${shell.config.port}`}${paths.account.accept(link.token)}`;
}
