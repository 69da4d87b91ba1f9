import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove } from "./objection";

/** An agent of the purchaser drafts the answer; an approver signs it. `seen`: the objection's revision. Refusals: the gate's. */
export async function draftAnswer(shell: Shell, actor: UserActor, id: string, seen: number, answer: string): Promise<Decision<null>> {
  return makeObjectionMove(shell, actor, id, "draft-answer", {
    seen,
    said: answer,
    act: () => ok({ patch: { answer, draftedBy: actor.userId }, payload: {} }),
  });
}
