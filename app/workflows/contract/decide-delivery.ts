import { openDelivery } from "#db/queries/deliveries";
import { saveDeliveryDecision } from "#db/writes/delivery";
import { SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

export type Defect = { readonly clause: string; readonly defect: string };
type Outcome = {
  readonly outcome: "accepted" | "deemed" | "rejected";
  readonly by: string | null;
  readonly opinion: string;
  readonly defects: readonly Defect[];
};

const decide =
  ({ outcome, by, opinion, defects }: Outcome): Act =>
  async ({ tx, row, now }) => {
    const open = await openDelivery(tx, row.id);
    if (!open) throw new Error(`commission ${row.id} is delivered without an open delivery`);
    return ok({
      ...(outcome === "rejected" ? {} : { patch: { acceptedAt: now } }),
      payload: { round: open.round, opinion, defects: defects.map((each) => ({ ...each })) },
      write: () => saveDeliveryDecision(tx, open.id, { outcome, decidedAt: now, decidedBy: by, opinion, defects }),
    });
  };

/** The purchaser accepts (market §3.3 #19). Refusals: the gate's. */
export async function acceptDelivery(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  opinion: string,
): Promise<Decision<null>> {
  const act = decide({ outcome: "accepted", by: actor.userId, opinion, defects: [] });
  const made = await makeMove(shell, actor, commissionId, "accept", { seen, said: opinion, act });
  return made.ok ? ok(null) : made;
}

/** The purchaser rejects with itemised defects, each tied to a clause, at most twice (§6.4). Refusals: the gate's. */
export async function rejectDelivery(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  defects: readonly Defect[],
): Promise<Decision<null>> {
  const act = decide({ outcome: "rejected", by: actor.userId, opinion: "", defects });
  const made = await makeMove(shell, actor, commissionId, "reject-delivery", { seen, said: defects, act });
  return made.ok ? ok(null) : made;
}

/** Ten working days of silence accept it (§3.3 #18). */
export async function deemAccepted(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const act = decide({ outcome: "deemed", by: null, opinion: "", defects: [] });
  const made = await makeMove(shell, SYSTEM, commissionId, "deem-accepted", { act });
  return made.ok ? ok(null) : made;
}
