import { organisationById } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { may } from "~/domain/access/permissions";
import { postableItem } from "~/domain/commission/postable-item";
import { draftFromItem } from "~/domain/commission/prefill";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, refused } from "~/domain/kernel/decision";
import { carriedOf, isOffered } from "~/domain/selection/carried";
import { FIRST_METHOD, type MethodName } from "~/domain/selection/methods";
import type { Shell } from "~/lib/shell";
import { createDraft } from "./create-draft";

/**
 * Starts a commission of an item (market §3.3 #1). `key` becomes the draft's id, so that a double press starts one. Refusals:
 * `permission.denied`, `not-found` for a method that the rules do not offer, the item's (`item.abolished` names the document), createDraft's.
 */
export async function startDraft(
  shell: Shell,
  actor: UserActor,
  input: { readonly itemCode: string; readonly key: string; readonly method?: MethodName | null },
): Promise<Decision<{ id: string }>> {
  if (!may(actor, "commission.draft")) return refused("permission.denied");
  const item = postableItem(input.itemCode);
  if (!item.ok) return item;
  const now = await shell.clock.now();
  const method = input.method ?? FIRST_METHOD;
  // Departments write the notices of this version.
  const given = { stream: "DEPT", method } as const;
  if (!isOffered(given, shell.rulesAt(now))) return refused("not-found");
  return transaction(shell.database, async (tx) => {
    const purchaser = await organisationById(tx, actor.organisationId);
    const terms = {
      ...draftFromItem(item.value, { phone: purchaser?.phone ?? "" }, carriedOf(method).posting, now),
      itemCode: item.value.code,
    };
    return createDraft(tx, shell, actor, now, { id: input.key, ...given, terms });
  });
}
