import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove } from "./objection";

/** The approver signs the answer that an agent drafted; it is public from now on. `seen`: the objection's revision. Refusals: the gate's. */
export async function answerObjection(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  return makeObjectionMove(shell, actor, id, "answer-objection", {
    seen,
    said: null,
    act: ({ row, now }) =>
      ok({
        patch: { answeredAt: now, answeredBy: actor.userId },
        payload: { receivedOn: row.row?.receivedOn ?? "", answer: row.row?.answer ?? "" },
      }),
  });
}
