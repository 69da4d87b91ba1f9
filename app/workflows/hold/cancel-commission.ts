import { insertCancellation } from "#db/writes/cancellation";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { voiding } from "../selection/selection";

export type Cancellation = { readonly reason: CancelReason /** Public, beside the reason. */; readonly note: string };

/** The approver cancels before the close, with a coded reason (market §3.3 #24). Refusals: the gate's, `stale`. */
export async function cancelCommission(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  given: Cancellation,
): Promise<Decision<null>> {
  const act: Act = async (scene) =>
    ok({
      patch: { cancelReason: given.reason, cancelNote: given.note },
      payload: { reason: given.reason, note: given.note, stage: scene.row.status },
      along: voiding(scene),
    });
  const moved = await makeMove(shell, actor, id, "cancel", { act, seen, said: { reason: given.reason, note: given.note } });
  return moved.ok ? ok(null) : moved;
}

/** After the close nobody cancels alone: the office is asked (cancel.office_consent_after_close). Refusals: the gate's, `stale`. */
export async function requestCancellation(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  given: Cancellation,
): Promise<Decision<null>> {
  const act: Act = async ({ tx, now }) =>
    ok({
      write: () =>
        insertCancellation(tx, { id: shell.entropy.id(now), commissionId: id, ...given, requestedAt: now, requestedBy: actor.userId }),
      payload: { reason: given.reason, note: given.note },
    });
  const moved = await makeMove(shell, actor, id, "request-cancel", { act, seen, said: { reason: given.reason, note: given.note } });
  return moved.ok ? ok(null) : moved;
}
