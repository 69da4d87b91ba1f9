import { openCancellation } from "#db/queries/cancellations";
import { answerCancellationRequest } from "#db/writes/cancellation";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { voiding } from "../selection/selection";

/** The office consents to a cancellation after the close, or refuses it, with a reason (market §3.3 #24). Refusals: the gate's. */
export async function answerCancellation(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  outcome: "consented" | "refused",
  answer: string,
): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { tx, row, now } = scene;
    const open = await openCancellation(tx, row.id);
    if (!open) return refused("cancel.not-requested");
    return ok({
      ...(outcome === "consented" ? { patch: { cancelReason: open.reason, cancelNote: open.note }, along: voiding(scene) } : {}),
      payload: { reason: open.reason, note: open.note, answer },
      write: () => answerCancellationRequest(tx, open.id, { decidedAt: now, decidedBy: actor.userId, outcome, answer }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, outcome === "consented" ? "consent-cancel" : "refuse-cancel", {
    seen,
    said: answer,
    act,
  });
  return made.ok ? ok(null) : made;
}
