import type { Tx } from "#db/client";
import { memberById, membersOf, organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { deleteSessionsOf, forgetDevices } from "#db/writes/account";
import { recordEvent } from "#db/writes/event";
import { lockOrganisation, revokeLinks, updateMember } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { decideChange, decideRoles, managesMembers } from "~/domain/access/members";
import { ADMINISTRATOR_OF_KIND } from "~/domain/access/permissions";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain } from "../engine/press";

export type MemberChange = { readonly roles: readonly Role[] } | { readonly active: boolean };

async function decide(tx: Tx, actor: UserActor, userId: string, change: MemberChange) {
  const found = await memberById(tx, userId);
  if (!found) return refused("not-found");
  const { organisationId: id, organisationKind: kind } = found;
  const home = { home: { id, kind } };
  if (!managesMembers(actor, { id, kind })) return refused("permission.denied");
  await lockOrganisation(tx, id);
  // Read again: what stood there before the lock may have changed while waiting for it.
  const member = (await memberById(tx, userId)) ?? found;
  if ("active" in change && change.active) return ok({ ...home, active: true, roles: member.roles });
  const roles = "roles" in change ? decideRoles(kind, change.roles) : ok<readonly Role[]>([]);
  if (!roles.ok) return roles;
  if ("roles" in change && !member.active) return refused("member.inactive");
  const kept = decideChange(kind, await membersOf(tx, id), userId, roles.value);
  if (!kept.ok) return kept;
  return "roles" in change ? ok({ ...home, active: true, roles: roles.value }) : ok({ ...home, active: false, roles: member.roles });
}

type Given = {
  readonly userId: string;
  readonly revision: number;
  readonly change: MemberChange;
  /** The session in which it is done: of who changes the own roles it alone goes on. */
  readonly sessionId?: string | null;
};

/**
 * What set-member-roles, deactivate-member and reactivate-member share: one lock, one decision, one row, one event. Every session of the
 * former roles ends with them, in the same transaction. The refusal of an equal second press says so (`again`).
 */
export async function changeMember(shell: Shell, actor: UserActor, given: Given): Promise<Decision<null>> {
  const now = await shell.clock.now();
  const press = { subject: `member ${given.userId}`, verb: "change", actor, seen: given.revision, said: given.change };
  const changed = await transaction<Decision<null>>(shell.database, async (tx) => {
    const decided = await decide(tx, actor, given.userId, given.change);
    if (!decided.ok) return decided;
    const { active, roles, home } = decided.value;
    // The right may have gone since the request began; under the lock of the organisation it is asked again.
    if (!managesMembers(await heldActor(tx, actor.userId), home)) return refused("permission.denied");
    if (!(await updateMember(tx, given.userId, given.revision, { active, roles }))) return refused("stale");
    await deleteSessionsOf(tx, given.userId, given.userId === actor.userId ? (given.sessionId ?? null) : null);
    if (!active) {
      await forgetDevices(tx, given.userId);
      await revokeLinks(tx, { waysIntoAccountOf: given.userId }, now);
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
    await keepPress(tx, press, now);
    return ok(null);
  });
  return !changed.ok && changed.reason === "permission.denied" ? changed : markAgain(shell.database.db, press, changed);
}
