import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeAdmissionMove } from "./admission";

/** The office's format check passes; the admission is complete when the publicity is over too. Refusals: the gate's, `stale`. */
export async function acceptAdmission(shell: Shell, actor: UserActor, organisationId: string, seen: number): Promise<Decision<null>> {
  return makeAdmissionMove(shell, actor, organisationId, "accept", {
    seen,
    said: null,
    act: ({ now }) => ok({ patch: { checkedAt: now, checkedBy: actor.userId, checkDueAt: null, returnRemarks: [] }, payload: {} }),
  });
}
