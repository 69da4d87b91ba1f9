import { activatedCommittee } from "#db/queries/committees";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { along } from "../engine/make-move";
import { COMMITTEES, type CommitteeAct, makeCommitteeMove } from "./committee";
import { keepBeaconGap } from "./keep-gap";

/**
 * The office activates a committee whose shares are all proven and which has rehearsed: new notices name it from now on. The one before is
 * retired with it, and opens what was announced with it. `seen`: the committee's revision on the page. Refusals: the gate's,
 * `committee.replaces` where another was activated since the keys were made.
 */
export async function activateCommittee(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const act: CommitteeAct = async ({ tx, row: { row }, now }) => {
    const before = await activatedCommittee(tx);
    if (!row?.object || row.object.replaces !== (before?.hash ?? null)) return refused("committee.replaces");
    if (before) {
      const retired: CommitteeAct = () => ok({ patch: { retiredAt: now }, payload: { committeeId: before.hash, by: row.hash } });
      const done = await along(COMMITTEES, before.id, "retire-committee", { act: retired })(tx, shell, now);
      if (!done.ok) return done;
    }
    return ok({ patch: { activatedAt: now }, payload: { committeeId: row.hash, committee: row.object } });
  };
  const made = await makeCommitteeMove(shell, actor, id, "activate-committee", { act, seen, said: null });
  if (made.ok) await keepBeaconGap(shell);
  return made;
}

/** The office gives a committee up that was never activated. `seen`: its revision on the page. Refusals: the gate's. */
export async function dropCommittee(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const act: CommitteeAct = ({ row: { row }, now }) => ok({ patch: { retiredAt: now }, payload: { committeeId: row?.hash ?? null } });
  return makeCommitteeMove(shell, actor, id, "drop-committee", { act, seen, said: null });
}
