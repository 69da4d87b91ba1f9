import { organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { answerJoinRequest as writeAnswer } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { decideRoles, managesMembers } from "~/domain/access/members";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type IssuedLink, issueLink } from "./issue-link";

export type JoinAnswer = {
  readonly organisationId: string;
  readonly requestId: string;
  /** The roles to invite the person in; null declines. */
  readonly roles: readonly Role[] | null;
};

/** Answers somebody who signed up with the agency's code: a one-time link for them to join, or no. */
export async function answerJoinRequest(shell: Shell, actor: UserActor, given: JoinAnswer): Promise<Decision<IssuedLink | null>> {
  const now = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    const organisation = await organisationById(tx, given.organisationId);
    if (!organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    const roles = given.roles === null ? null : decideRoles(organisation.kind, given.roles);
    if (roles && !roles.ok) return roles;
    const answer = { answer: roles ? "invited" : "declined", answeredBy: actor.userId, now } as const;
    const request = await writeAnswer(tx, given.requestId, organisation.id, answer);
    if (!request) return refused("join-request.answered");
    if (!roles) return ok(null);
    const link = { purpose: "invite", organisation, roles: roles.value, userId: null, recipient: request.name } as const;
    return ok(await issueLink(tx, shell, actor, now, link));
  });
}
