import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { organisation } from "#db/schema/people";
import { faultCode, transaction } from "#db/transaction";
import { may } from "~/domain/access/permissions";
import { postableItem } from "~/domain/commission/postable-item";
import { draftFromItem } from "~/domain/commission/prefill";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { createDraft } from "./create-draft";

const UNIQUE_VIOLATION = "23505";

/** Runs what makes a draft of the given id; two presses at the same moment make one, and both are told its id. */
export async function onceById(
  shell: Shell,
  id: string,
  make: (tx: Tx) => Promise<Decision<{ id: string }>>,
): Promise<Decision<{ id: string }>> {
  try {
    return await transaction(shell.database, make);
  } catch (error) {
    if (faultCode(error) === UNIQUE_VIOLATION) return ok({ id });
    throw error;
  }
}

/**
 * Starts a commission of an item (market §3.3 #1). `key` becomes the draft's id, so that a double press starts one. Refusals:
 * `permission.denied`, the item's (`item.abolished` names the document).
 */
export async function startDraft(
  shell: Shell,
  actor: UserActor,
  input: { itemCode: string; key: string },
): Promise<Decision<{ id: string }>> {
  if (!may(actor, "commission.draft")) return refused("permission.denied");
  const item = postableItem(input.itemCode);
  if (!item.ok) return item;
  const now = await shell.clock.now();
  return onceById(shell, input.key, async (tx) => {
    const [purchaser] = await tx.select({ phone: organisation.phone }).from(organisation).where(eq(organisation.id, actor.organisationId));
    const terms = { ...draftFromItem(item.value, { phone: purchaser?.phone ?? "" }, now), itemCode: item.value.code };
    return createDraft(tx, shell, actor, now, { id: input.key, terms });
  });
}
