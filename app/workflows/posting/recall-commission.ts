import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeMove } from "../engine/move";

/** The clerk takes a commission back before the approver has decided (market §3.3 #2a). Refusals: the gate's, `stale`. */
export async function recallCommission(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const moved = await makeMove(shell, actor, id, "recall", { seen, said: null });
  return moved.ok ? ok(null) : moved;
}
