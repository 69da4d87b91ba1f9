import { memberById, organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { holdMembership } from "#db/writes/account";
import { revokeLinks } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { managesMembers } from "~/domain/access/members";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type IssuedLink, issueLink } from "./issue-link";

/** Makes a one-time link with which a member chooses a new password; an earlier one stops working. */
export async function issueResetLink(shell: Shell, actor: UserActor, userId: string): Promise<Decision<IssuedLink>> {
  const now = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    // Held, so that who is deactivated at this moment is left without a link.
    await holdMembership(tx, userId);
    const member = await memberById(tx, userId);
    const organisation = member && (await organisationById(tx, member.organisationId));
    if (!member || !organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    if (!member.active) return refused("member.inactive");
    await revokeLinks(tx, { resetsOf: userId }, now);
    return ok(await issueLink(tx, shell, actor, now, { purpose: "reset", organisation, roles: [], userId, recipient: member.name }));
  });
}
