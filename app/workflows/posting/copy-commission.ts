import { commissionById } from "#db/queries/commissions";
import { transaction } from "#db/transaction";
import { may } from "~/domain/access/permissions";
import { postableItem } from "~/domain/commission/postable-item";
import { draftFromEarlier } from "~/domain/commission/prefill";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { createDraft } from "./create-draft";

/**
 * 复制为新委托: a new draft with the terms of an earlier commission of the same department. `key` becomes its id. Refusals:
 * `permission.denied`, `not-found`, the item's when it may no longer be posted, createDraft's.
 */
export async function copyCommission(shell: Shell, actor: UserActor, sourceId: string, key: string): Promise<Decision<{ id: string }>> {
  if (!may(actor, "commission.draft")) return refused("permission.denied");
  const now = await shell.clock.now();
  return transaction(shell.database, async (tx) => {
    const source = await commissionById(tx, sourceId);
    if (source?.purchaserId !== actor.organisationId) return refused("not-found");
    const item = postableItem(source.itemCode);
    if (!item.ok) return item;
    const terms = { ...draftFromEarlier(source.terms), itemCode: item.value.code };
    return createDraft(tx, shell, actor, now, { id: key, stream: source.stream, method: source.method, terms, copiedFrom: source.id });
  });
}
