import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove, releaseHold } from "./objection";

/** The agency takes its objection back; its digest stays public with that word. `seen`: the objection's revision. Refusals: the gate's. */
export async function withdrawObjection(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  return makeObjectionMove(shell, actor, id, "withdraw-objection", {
    seen,
    said: null,
    act: (scene) =>
      ok({
        write: () => releaseHold(scene, "", null),
        payload: { receivedOn: scene.row.row?.receivedOn ?? "" },
      }),
  });
}
