import { openFiling } from "#db/queries/filings";
import { saveFilingAnswer } from "#db/writes/filing";
import { SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

const answer =
  (outcome: "confirmed" | "deemed" | "rejected", by: string | null, reason: string | null): Act =>
  async ({ tx, row, now }) => {
    const filing = await openFiling(tx, row.id);
    if (!filing) return refused("filing.none");
    return ok({
      payload: { filedBy: filing.side, outcome, reason: reason ?? "" },
      write: () => saveFilingAnswer(tx, filing.id, { outcome, answeredAt: now, answeredBy: by, rejectReason: reason }),
    });
  };

/** The side that did not file confirms that the filed contract is theirs (market §3.3 #15). Refusals: the gate's, `filing.none`. */
export async function confirmFiling(shell: Shell, actor: UserActor, commissionId: string, seen: number): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "confirm-filing", {
    seen,
    said: null,
    act: answer("confirmed", actor.userId, null),
  });
  return made.ok ? ok(null) : made;
}

/** The other side rejects the filing, with a reason: back to signing. Refusals: the gate's, `filing.none`. */
export async function rejectFiling(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  reason: string,
): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "reject-filing", {
    seen,
    said: reason,
    act: answer("rejected", actor.userId, reason),
  });
  return made.ok ? ok(null) : made;
}

/** Two working days of silence confirm the filing (§3.3 #15). */
export async function deemFilingConfirmed(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "deem-filing-confirmed", { act: answer("deemed", null, null) });
  return made.ok ? ok(null) : made;
}
