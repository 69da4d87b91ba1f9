import type { Tx } from "#db/client";
import { invitationOf, organisationById } from "#db/queries/people";
import { pressByDigest } from "#db/queries/press";
import { transaction } from "#db/transaction";
import { revokeLinks, answerJoinRequest as writeAnswer } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import { decideRoles, managesMembers } from "~/domain/access/members";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, type Press, pressDigest } from "../engine/press";
import { type IssuedLink, issueLink } from "./issue-link";

export type JoinAnswer = {
  readonly organisationId: string;
  readonly requestId: string;
  /** The roles to invite the person in; null declines. */
  readonly roles: readonly Role[] | null;
};

/** Takes back the link of an equal earlier press, so that one stays open; null where that was none, or its link has been used. */
async function takeBack(tx: Tx, press: Press, given: JoinAnswer, now: Date): Promise<{ readonly name: string } | null> {
  const earlier = await pressByDigest(tx, pressDigest(press));
  const link = earlier && (await invitationOf(tx, given.organisationId, given.requestId, earlier.at));
  return link && (await revokeLinks(tx, { id: link.id }, now)) > 0 ? { name: link.recipient } : null;
}

/**
 * Answers somebody who signed up with the agency's code: a one-time link for them to join, or no. A link is shown once, so that an equal
 * second press makes another in place of the first while nobody has used it. Refusals: `not-found`, `permission.denied`, those of
 * decideRoles, `join-request.answered`, which a second no is told with `again`.
 */
export async function answerJoinRequest(shell: Shell, actor: UserActor, given: JoinAnswer): Promise<Decision<IssuedLink | null>> {
  const now = await shell.clock.now();
  const press = { subject: `join-request ${given.requestId}`, verb: "answer", actor, seen: null, said: given.roles };
  const answered = await transaction<Decision<IssuedLink | null>>(shell.database, async (tx) => {
    const organisation = await organisationById(tx, given.organisationId);
    if (!organisation) return refused("not-found");
    if (!managesMembers(await heldActor(tx, actor.userId), organisation)) return refused("permission.denied");
    const roles = given.roles === null ? null : decideRoles(organisation.kind, given.roles);
    if (roles && !roles.ok) return roles;
    const answer = { answer: roles ? "invited" : "declined", answeredBy: actor.userId, now } as const;
    const waiting = await writeAnswer(tx, given.requestId, organisation.id, answer);
    const request = waiting ?? (roles && (await takeBack(tx, press, given, now)));
    if (!request) return refused("join-request.answered");
    await keepPress(tx, press, now);
    if (!roles) return ok(null);
    const link = { purpose: "invite", organisation, roles: roles.value, userId: null, recipient: request.name } as const;
    return ok(await issueLink(tx, shell, actor, now, link));
  });
  const isSecondNo = !answered.ok && answered.reason === "join-request.answered" && given.roles === null;
  return isSecondNo ? markAgain(shell.database.db, press, answered) : answered;
}
