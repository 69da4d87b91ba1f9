import { insertHold } from "#db/writes/hold";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** The office stops everything, with a public reason (market §3.3 #10). `seen`: the revision on the page. Refusals: the gate's, `stale`. */
export async function setHold(shell: Shell, actor: UserActor, commissionId: string, seen: number, reason: string): Promise<Decision<null>> {
  const act: Act = ({ tx, row, now }) =>
    ok({
      payload: { kind: "OFFICE", reason },
      write: () =>
        insertHold(tx, { id: shell.entropy.id(now), commissionId: row.id, kind: "OFFICE", reason, since: now, setBy: actor.userId }),
    });
  const made = await makeMove(shell, actor, commissionId, "set-hold", { seen, said: reason, act });
  return made.ok ? ok(null) : made;
}
