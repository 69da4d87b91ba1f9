import { membersOfCommittee } from "#db/queries/committees";
import { saveLost, saveProof } from "#db/writes/committee";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { shareProofProblem } from "~/domain/verifiable/share-proof";
import type { Shell } from "~/lib/shell";
import { type CommitteeAct, makeCommitteeMove } from "./committee";

const placeOf = async (tx: Parameters<CommitteeAct>[0]["tx"], id: string, actor: UserActor) =>
  (await membersOfCommittee(tx, id)).find(({ organisationId }) => organisationId === actor.organisationId) ?? null;

/**
 * A custodian shows that its share is its place's in the committee: a signature, made by itself, over the committee's id and its place. The
 * last of them makes the committee proven. Refusals: the gate's, `share.wrong` {code} for a proof that does not verify.
 */
export async function proveShare(shell: Shell, actor: UserActor, id: string, signature: string): Promise<Decision<null>> {
  const act: CommitteeAct = async ({ tx, row: { row }, now }) => {
    const place = await placeOf(tx, id, actor);
    if (!place || !row?.object) return refused("permission.denied");
    const code = shareProofProblem(row.object, { index: place.index, signature });
    if (code) return refused("share.wrong", { code });
    return ok({
      write: () => saveProof(tx, place, signature, now),
      payload: { committeeId: row.hash, index: place.index, name: place.name, signature },
    });
  };
  return makeCommitteeMove(shell, actor, id, "prove-share", { act, seen: null, said: signature });
}

/** A custodian says, publicly, that its share is lost: there are fewer who can sign what was announced with this committee. Refusals: the gate's. */
export async function loseShare(shell: Shell, actor: UserActor, id: string): Promise<Decision<null>> {
  const act: CommitteeAct = async ({ tx, row: { row }, now }) => {
    const place = await placeOf(tx, id, actor);
    if (!place) return refused("permission.denied");
    return ok({
      write: () => saveLost(tx, place, now),
      payload: { committeeId: row?.hash ?? null, index: place.index, name: place.name },
    });
  };
  return makeCommitteeMove(shell, actor, id, "lose-share", { act, seen: null, said: null });
}
