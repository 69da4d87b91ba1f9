import { saveAwardStep } from "#db/writes/award";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { awardInTurn } from "./end-award";

/** The winner confirms (market §3.3 #13). `seen`: the revision on the page. Refusals: the gate's. */
export async function confirmAward(shell: Shell, actor: UserActor, commissionId: string, seen: number): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { current } = await awardInTurn(scene);
    return ok({
      payload: { provider: current.uscc },
      write: () => saveAwardStep(scene.tx, current.id, { confirmedAt: scene.now }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, "confirm-award", { seen, said: null, act });
  return made.ok ? ok(null) : made;
}
