import type { Tx } from "#db/client";
import { memberById, membersOf, organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { deleteSessionsOf, lockOrganisation, revokeLinks, updateMember } from "#db/writes/people";
import { decideChange, decideRoles, managesMembers } from "~/domain/access/members";
import { ADMINISTRATOR_OF_KIND } from "~/domain/access/permissions";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";

export type MemberChange = { readonly roles: readonly Role[] } | { readonly active: boolean };

async function decide(tx: Tx, actor: UserActor, userId: string, change: MemberChange) {
  const member = await memberById(tx, userId);
  if (!member) return refused("not-found");
  const { organisationId: id, organisationKind: kind } = member;
  if (!managesMembers(actor, { id, kind })) return refused("permission.denied");
  await lockOrganisation(tx, id);
  if ("active" in change && change.active) return ok({ active: true, roles: member.roles });
  const roles = "roles" in change ? decideRoles(kind, change.roles) : ok<readonly Role[]>([]);
  if (!roles.ok) return roles;
  if ("roles" in change && !member.active) return refused("member.inactive");
  const kept = decideChange(kind, await membersOf(tx, id), userId, roles.value);
  if (!kept.ok) return kept;
  return "roles" in change ? ok({ active: true, roles: roles.value }) : ok({ active: false, roles: member.roles });
}

/** What set-member-roles, deactivate-member and reactivate-member share: one lock, one decision, one row, one event. */
export async function changeMember(
  shell: Shell,
  actor: UserActor,
  given: { readonly userId: string; readonly revision: number; readonly change: MemberChange },
): Promise<Decision<null>> {
  const now = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    const decided = await decide(tx, actor, given.userId, given.change);
    if (!decided.ok) return decided;
    const { active, roles } = decided.value;
    if (!(await updateMember(tx, given.userId, given.revision, { active, roles }))) return refused("stale");
    if (!active) {
      await deleteSessionsOf(tx, given.userId);
      await revokeLinks(tx, { resetsOf: given.userId }, now);
    }
    const member = await memberById(tx, given.userId);
    // Whoever manages people no more leaves no way in behind.
    if (member && !(active && roles.includes(ADMINISTRATOR_OF_KIND[member.organisationKind]))) {
      await revokeLinks(tx, { issuedBy: given.userId }, now);
    }
    const organisation = member && (await organisationById(tx, member.organisationId));
    if (!organisation) throw new Error("a membership without its organisation");
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "member.changed",
      subject: organisation.uscc,
      actor,
      payload: { user: given.userId, roles: [...roles], active },
      organisationId: organisation.id,
    });
    return ok(null);
  });
}
