import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { dateKey } from "~/domain/kernel/time";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove, type ObjectionAct, shareHold } from "./objection";

/** `digest` is public and names nobody; `statement` is read by the purchaser and the office alone. */
export type FiledObjection = { readonly digest: string; readonly statement: string };

/**
 * An entrant objects to the result, online, within the period (market §3.3 #10). The award waits until it is decided; others may still
 * object. `seen`: the commission's revision on the page. Refusals: the gate's, `objection.late`, `objection.own-open`.
 */
export async function fileObjection(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  given: FiledObjection,
): Promise<Decision<null>> {
  const act: ObjectionAct = async (scene) => {
    const { now } = scene;
    return ok({
      patch: {
        ...given,
        holdId: await shareHold(scene, given.digest, actor.userId),
        agencyId: actor.organisationId,
        objector: actor.organisationName,
        receivedOn: dateKey(now),
        recordedAt: now,
        recordedBy: actor.userId,
      },
      payload: { receivedOn: dateKey(now), digest: given.digest },
    });
  };
  return makeObjectionMove(shell, actor, shell.entropy.id(), "file-objection", { under: commissionId, seen, said: given, act });
}
