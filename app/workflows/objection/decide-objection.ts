import { openObjectionIds } from "#db/queries/objections";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { along } from "../engine/make-move";
import { COMMISSIONS } from "../engine/move";
import { makeObjectionMove, OBJECTIONS, type ObjectionAct, releaseHold } from "./objection";

/**
 * The office's decision on an objection: dismissed, the award goes on when no other stands; upheld, the selection has failed (F05) and the
 * other open objections are overtaken (market §3.3 #11). `seen`: the objection's revision on the page. Refusals: the gate's.
 */
export async function decideObjection(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  outcome: "dismissed" | "upheld",
  decision: string,
): Promise<Decision<null>> {
  const act: ObjectionAct = async (scene) => {
    const { tx, row, now } = scene;
    const others = outcome === "upheld" ? (await openObjectionIds(tx, row.commission.id)).filter((each) => each !== id) : [];
    const failed = {
      patch: { failureReason: "F05", providerId: null, priceFen: row.commission.terms.priceFen ?? null },
      payload: { reason: "F05" },
    };
    return ok({
      patch: { decision, decidedAt: now, decidedBy: actor.userId },
      payload: { outcome, decision },
      along: [
        ...(outcome === "upheld" ? [along(COMMISSIONS, row.commission.id, "fail-by-objection", { act: () => ok(failed) })] : []),
        ...others.map((each) => along(OBJECTIONS, each, "overtake-objection")),
        async () => {
          await releaseHold(scene, decision, actor.userId);
          return ok(null);
        },
      ],
    });
  };
  const verb = outcome === "dismissed" ? "dismiss-objection" : "uphold-objection";
  return makeObjectionMove(shell, actor, id, verb, { seen, said: decision, act });
}
