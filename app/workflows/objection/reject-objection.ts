import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove, releaseHold } from "./objection";

/** The office does not admit an objection: not by an entrant, not about the result, said before. `seen`: the objection's revision. Refusals: the gate's. */
export async function rejectObjection(shell: Shell, actor: UserActor, id: string, seen: number, decision: string): Promise<Decision<null>> {
  return makeObjectionMove(shell, actor, id, "reject-objection", {
    seen,
    said: decision,
    act: (scene) =>
      ok({
        patch: { decision, decidedAt: scene.now, decidedBy: actor.userId },
        write: () => releaseHold(scene, decision, actor.userId),
        payload: { decision },
      }),
  });
}
