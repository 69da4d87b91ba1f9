import { memberById, organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { holdMembership } from "#db/writes/account";
import { revokeLinks } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { codeDigest } from "~/auth/one-time-code";
import { managesMembers } from "~/domain/access/members";
import { CODE_LENGTH, codeFrom, spellCode } from "~/domain/access/one-time-code";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { recordLink } from "./issue-link";

/** A code that was just made. It is shown once and kept nowhere. */
export type IssuedCode = { readonly code: string; readonly recipient: string; readonly expiresAt: Date };

/**
 * Makes a one-time code with which a member signs in once in place of the password, which stays: the way in for somebody whose account
 * strangers' guesses have closed to new browsers. An earlier code stops working. Refusals: `not-found`, `permission.denied`,
 * `member.inactive`.
 */
export async function issueSignInCode(shell: Shell, actor: UserActor, userId: string): Promise<Decision<IssuedCode>> {
  const now = await shell.clock.now();
  const code = codeFrom(shell.entropy.bytes(CODE_LENGTH));
  return transaction(shell.database, async (tx) => {
    await holdMembership(tx, userId);
    const member = await memberById(tx, userId);
    const organisation = member && (await organisationById(tx, member.organisationId));
    if (!member || !organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    if (!member.active) return refused("member.inactive");
    await revokeLinks(tx, { codesOf: userId }, now);
    const link = { purpose: "code", organisation, roles: [], userId, recipient: member.name } as const;
    const { expiresAt } = await recordLink(tx, shell, actor, now, link, codeDigest(code));
    return ok({ code: spellCode(code), recipient: member.name, expiresAt });
  });
}
