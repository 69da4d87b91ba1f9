import { abandonersOf } from "#db/queries/awards";
import { postableItem } from "~/domain/commission/postable-item";
import { draftFromFailed } from "~/domain/commission/prefill";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { carriedOf } from "~/domain/selection/carried";
import type { Shell } from "~/lib/shell";
import { Refused } from "../engine/make-move";
import { type Act, makeMove } from "../engine/move";
import { createDraft } from "./create-draft";

/**
 * Posts a failed commission again: a new draft, linked both ways (market §3.5). `key` becomes its id. Refusals: the gate's
 * (`relist.exists` when it was done before), the item's when it may no longer be posted, createDraft's.
 */
export async function relistCommission(shell: Shell, actor: UserActor, failedId: string, key: string): Promise<Decision<{ id: string }>> {
  const act: Act = async ({ tx, row, now }) => {
    const item = postableItem(row.itemCode);
    if (!item.ok) return item;
    const terms = {
      ...draftFromFailed(row.terms, await abandonersOf(tx, row.id), carriedOf(row.method).posting, now),
      itemCode: item.value.code,
    };
    return ok({
      payload: { reason: row.failureReason ?? "" },
      write: async () => {
        const made = await createDraft(tx, shell, actor, now, { id: key, stream: row.stream, method: row.method, terms, relistOf: row.id });
        if (!made.ok) throw new Refused(made);
        // The move's event tells the public of a new draft; without one there is nothing to tell.
        if (!made.value.isNew) throw new Refused(refused("relist.exists"));
      },
    });
  };
  const moved = await makeMove(shell, actor, failedId, "relist", { act });
  return moved.ok ? ok({ id: key }) : moved;
}
