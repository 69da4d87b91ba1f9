import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeMove } from "../engine/move";

/** Gives a draft up. A relist that was given up frees the failed commission to be posted again. Refusals: the gate's, `stale`. */
export async function discardDraft(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const moved = await makeMove(shell, actor, id, "discard", {
    seen,
    said: null,
    act: async () => ok({ patch: { relistOf: null }, payload: {} }),
  });
  return moved.ok ? ok(null) : moved;
}
