import type { UserActor } from "~/domain/kernel/actor";
import { dueDay } from "~/domain/kernel/calendar";
import { type Decision, ok, type Refusal, refused } from "~/domain/kernel/decision";
import { type DateKey, dateKey } from "~/domain/kernel/time";
import { OBJECTION } from "~/domain/lifecycle/objection";
import type { Shell } from "~/lib/shell";
import { makeObjectionMove, type ObjectionAct, type ObjectionScene, shareHold } from "./objection";

export type ObjectionInput = { readonly objector: string; readonly receivedOn: DateKey; readonly digest: string };

/** An objection comes on a day from the result to the last of the period, and none that is still to come. */
function receiptRefusal(receivedOn: DateKey, { facts, now, calendar }: ObjectionScene): Refusal | null {
  const { award } = facts.commission;
  const from = award && dateKey(award.resultAt);
  if (from && receivedOn < from) return refused("objection.early", { from });
  if (receivedOn > dateKey(now)) return refused("objection.to-come", { today: dateKey(now) });
  const due = OBJECTION.deadlineOf("period", facts, calendar);
  return due && "at" in due && receivedOn > dueDay(due.at) ? refused("objection.late") : null;
}

/**
 * The office records an objection that was made in writing within the period; the award waits until it is decided (market §3.3 #10).
 * `seen`: the commission's revision on the page. Refusals: the gate's, `objection.early` {from}, `objection.to-come` {today} and
 * `objection.late` for a day on which it cannot have been received.
 */
export async function recordObjection(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  input: ObjectionInput,
): Promise<Decision<null>> {
  const act: ObjectionAct = async (scene) => {
    const refusal = receiptRefusal(input.receivedOn, scene);
    if (refusal) return refusal;
    return ok({
      patch: {
        ...input,
        holdId: await shareHold(scene, input.digest, actor.userId),
        agencyId: null,
        statement: null,
        recordedAt: scene.now,
        recordedBy: actor.userId,
      },
      payload: { receivedOn: input.receivedOn, digest: input.digest },
    });
  };
  return makeObjectionMove(shell, actor, shell.entropy.id(), "record-objection", { under: commissionId, seen, said: input, act });
}
