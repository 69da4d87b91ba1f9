import { insertVersion } from "#db/writes/commission-draft";
import { decidePosting } from "~/domain/commission/posting";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { postingContext } from "~/domain/selection/carried";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { termsHash } from "./draft-columns";

/**
 * The department's approver signs, and the office's clock starts (market §3.3 #2). Refusals: the gate's (`approval.own-draft`, SD1),
 * `stale`, those of decidePosting: rules and catalogue may have changed since the submission.
 */
export async function approveCommission(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) => {
    const terms = decidePosting(row.terms, postingContext(row, now, shell.rulesAt));
    if (!terms.ok) return terms;
    return ok({
      write: () =>
        insertVersion(tx, { id: shell.entropy.id(now), commissionId: id, kind: "approved", terms: terms.value, at: now, by: actor.userId }),
      payload: { terms: termsHash(terms.value) },
    });
  };
  const moved = await makeMove(shell, actor, id, "approve", { act, seen, said: null });
  return moved.ok ? ok(null) : moved;
}
