import { activatedCommittee, membersOfCommittee } from "#db/queries/committees";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { committeeKeysProblem } from "~/domain/verifiable/committee-keys";
import { type Committee, committeeId } from "~/domain/verifiable/committee-object";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import type { Shell } from "~/lib/shell";
import { type CommitteeAct, makeCommitteeMove } from "./committee";

/**
 * The dealer has made the keys in its own browser or on its own machine, and sends what is public of them: names, threshold, keys. No share
 * comes here. It may be done again while nobody has proven a share. Refusals: the gate's, `committee.foreign-object` for other names or
 * another threshold, `committee.replaces` where it does not name the activated one, `committee.keys` for keys that do not belong together,
 * `committee.demonstration` for the one whose shares everybody has.
 */
export async function dealCommittee(shell: Shell, actor: UserActor, id: string, object: Committee): Promise<Decision<null>> {
  const hash = committeeId(object);
  const act: CommitteeAct = async ({ tx, row: { row } }) => {
    const members = await membersOfCommittee(tx, id);
    const names = members.map(({ name }) => name);
    const isIts = object.threshold === row?.threshold && object.size === names.length && object.members.join("\n") === names.join("\n");
    if (!isIts) return refused("committee.foreign-object");
    if (object.replaces !== ((await activatedCommittee(tx))?.hash ?? null)) return refused("committee.replaces");
    if (committeeKeysProblem(object)) return refused("committee.keys");
    if (hash === DEMONSTRATION_COMMITTEE && shell.config.mode === "production") return refused("committee.demonstration");
    return ok({ patch: { object, hash }, payload: { committeeId: hash, committee: object } });
  };
  return makeCommitteeMove(shell, actor, id, "deal-committee", { act, seen: null, said: hash });
}
