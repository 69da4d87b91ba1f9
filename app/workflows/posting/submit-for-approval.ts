import { insertVersion } from "#db/writes/commission-draft";
import { nextCount } from "#db/writes/counter";
import { commissionNumber, numberYear } from "~/domain/commission/number";
import { decidePosting } from "~/domain/commission/posting";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { postingContext } from "~/domain/selection/carried";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { draftColumns, termsHash, withEditor } from "./draft-columns";

/**
 * Sends a complete draft to the department's approver and numbers it, once for its life (market §3.3 #2a). `seen`: the revision on the
 * page. Refusals: the gate's, `stale`, those of decidePosting. Returns the number.
 */
export async function submitForApproval(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<{ number: string }>> {
  const act: Act = async ({ tx, row, now }) => {
    const terms = decidePosting(row.terms, postingContext(row, now, shell.rulesAt));
    if (!terms.ok) return terms;
    const year = numberYear(now);
    const number = row.number ?? commissionNumber(year, await nextCount(tx, `commission-${year}`));
    return ok({
      patch: { ...draftColumns(terms.value, actor.organisationName, number), number, editors: withEditor(row.editors, actor.userId) },
      write: () =>
        insertVersion(tx, {
          id: shell.entropy.id(now),
          commissionId: id,
          kind: "submitted",
          terms: terms.value,
          at: now,
          by: actor.userId,
        }),
      payload: { terms: termsHash(terms.value) },
    });
  };
  const moved = await makeMove(shell, actor, id, "submit", { act, seen, said: null });
  if (!moved.ok) return moved;
  if (moved.value.number === null) throw new Error(`commission ${id} was submitted without a number`);
  return ok({ number: moved.value.number });
}
