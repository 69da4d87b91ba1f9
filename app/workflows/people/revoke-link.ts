import { openLinksOf, organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { revokeLinks } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { managesMembers } from "~/domain/access/members";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain } from "../engine/press";

/** Withdraws a link that nobody has used yet. Refusals: `not-found`, `permission.denied`, `link.used`, which an equal second press is told with `again`. */
export async function revokeLink(
  shell: Shell,
  actor: UserActor,
  given: { readonly organisationId: string; readonly linkId: string },
): Promise<Decision<null>> {
  const now = await shell.clock.now();
  const press = { subject: `link ${given.linkId}`, verb: "revoke", actor, seen: null, said: null };
  const revoked = await transaction<Decision<null>>(shell.database, async (tx) => {
    const organisation = await organisationById(tx, given.organisationId);
    if (!organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    const open = await openLinksOf(tx, organisation.id);
    if (!open.some((link) => link.id === given.linkId)) return refused("link.used");
    if ((await revokeLinks(tx, { id: given.linkId }, now)) === 0) return refused("link.used");
    await keepPress(tx, press, now);
    return ok(null);
  });
  return !revoked.ok && revoked.reason === "link.used" ? markAgain(shell.database.db, press, revoked) : revoked;
}
