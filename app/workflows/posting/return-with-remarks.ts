import { insertVersion } from "#db/writes/commission-draft";
import type { Section } from "~/domain/commission/sections";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** One thing to mend: the section it belongs to and what is wrong. */
export type Remark = { readonly field: Section; readonly text: string };

/**
 * Gives a commission back with itemised remarks, all at once (一次性告知): the approver to the clerk, or the office to the department
 * (market §3.3 #2a, #3). Refusals: the gate's, `stale`, `posting.no-remarks`.
 */
export async function returnWithRemarks(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  verb: "send-back" | "return",
  remarks: readonly Remark[],
): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) => {
    if (remarks.length === 0) return refused("posting.no-remarks");
    const kind = verb === "return" ? "returned" : "sent_back";
    return ok({
      write: () =>
        insertVersion(tx, { id: shell.entropy.id(now), commissionId: id, kind, terms: row.terms, remarks, at: now, by: actor.userId }),
      payload: { remarks: remarks.map(({ field, text }) => ({ field, text })) },
    });
  };
  const moved = await makeMove(shell, actor, id, verb, { act, seen, said: remarks });
  return moved.ok ? ok(null) : moved;
}
