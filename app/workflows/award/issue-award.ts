import { saveAwardStep } from "#db/writes/award";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { awardInTurn } from "./end-award";

/** The award notice leaves once the objection period is over with nothing open (market §3.3 #12). Refusals: the gate's. */
export async function issueAward(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { current } = await awardInTurn(scene);
    return ok({
      payload: { provider: current.uscc, position: current.position, priceFen: current.priceFen },
      write: () => saveAwardStep(scene.tx, current.id, { awardedAt: scene.now }),
    });
  };
  const made = await makeMove(shell, SYSTEM, commissionId, "issue-award", { act });
  return made.ok ? ok(null) : made;
}
