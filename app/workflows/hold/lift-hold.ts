import { endHold } from "#db/writes/hold";
import { selectionAfter } from "~/domain/commission/window";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { isoSeconds } from "~/domain/kernel/time";
import { resumeAfterHold } from "~/domain/kernel/working-days";
import type { Shell } from "~/lib/shell";
import { type Act, type Change, makeMove, type Scene } from "../engine/move";

/**
 * What a lifted hold moves: a registration that was still open closes after its remaining working days at its own minute, and is
 * drawn the announced time later (WDR5). A frozen roster moves nothing (verifiable §1).
 */
function resumedTimes({ row, facts, now, calendar }: Scene): Decision<Change["patch"]> {
  const open = facts.holds.find((each) => each.until === null);
  if (facts.status !== "published" || !open || !row.closesAt) return ok({});
  const close = resumeAfterHold(calendar, { due: row.closesAt, heldAt: open.since, resumedAt: now, unit: "WD" });
  if (!close.ok) return close;
  return ok({ closesAt: close.value, selectsAt: selectionAfter(close.value, facts.rulesOf.publication) });
}

/** The office lifts its hold, with a public reason; clocks resume with what was left (WDR5). Refusals: the gate's. */
export async function liftHold(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  reason: string,
): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const times = resumedTimes(scene);
    if (!times.ok) return times;
    const { closesAt, selectsAt } = times.value ?? {};
    const moved = closesAt && selectsAt ? { closesAt: isoSeconds(closesAt), selectsAt: isoSeconds(selectsAt) } : {};
    return ok({
      patch: times.value ?? {},
      payload: { reason, ...moved },
      write: () => endHold(scene.tx, scene.row.id, { at: scene.now, reason, by: actor.userId }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, "lift-hold", { seen, said: reason, act });
  return made.ok ? ok(null) : made;
}
