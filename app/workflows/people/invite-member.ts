import { organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { heldActor } from "~/auth/actor-for";
import { decideRoles, managesMembers } from "~/domain/access/members";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type IssuedLink, issueLink } from "./issue-link";

export type Invitation = { readonly organisationId: string; readonly recipient: string; readonly roles: readonly Role[] };

/** Makes a one-time link with which a person joins the organisation in the given roles. */
export async function inviteMember(shell: Shell, actor: UserActor, given: Invitation): Promise<Decision<IssuedLink>> {
  const now = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    const organisation = await organisationById(tx, given.organisationId);
    if (!organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    const roles = decideRoles(organisation.kind, given.roles);
    if (!roles.ok) return roles;
    const { recipient } = given;
    return ok(await issueLink(tx, shell, actor, now, { purpose: "invite", organisation, roles: roles.value, userId: null, recipient }));
  });
}
