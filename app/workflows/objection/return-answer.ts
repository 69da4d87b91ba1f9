import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove } from "./objection";

/** The approver gives the draft of the answer back; its text stays for the agent to go on with. `seen`: the objection's revision. Refusals: the gate's. */
export async function returnAnswer(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  return makeObjectionMove(shell, actor, id, "return-answer", {
    seen,
    said: null,
    act: () => ok({ patch: { draftedBy: null }, payload: {} }),
  });
}
