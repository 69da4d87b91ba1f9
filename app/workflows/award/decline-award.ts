import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeMove } from "../engine/move";
import { endAward } from "./end-award";

/** The winner declines, with a reason; possible until a contract is filed. `seen`: the revision on the page. Refusals: the gate's. */
export async function declineAward(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  note: string,
): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "decline-award", {
    seen,
    said: note,
    act: endAward({ reason: "declined", note }),
  });
  return made.ok ? ok(null) : made;
}
