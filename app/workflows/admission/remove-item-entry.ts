import { openEntriesOfItem } from "#db/queries/agency-entries";
import { recordEvent } from "#db/writes/event";
import { deleteItemEntry } from "#db/writes/item-entry";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type AdmissionAct, changeAgencyFile } from "./admission";

/**
 * Stops taking work of an item. Refused while the agency has entered an open commission of it: at the close it would be struck from
 * the roster. Refusals: `item-entry.none`, `item-entry.in-use` {count}, changeAgencyFile's.
 */
export async function removeItemEntry(shell: Shell, actor: UserActor, itemCode: string): Promise<Decision<null>> {
  const act: AdmissionAct = async ({ tx, row: file, now }) => {
    const entry = file.entries.find((each) => each.itemCode === itemCode);
    if (!entry) return refused("item-entry.none");
    const open = await openEntriesOfItem(tx, actor.organisationId, itemCode);
    if (open > 0) return refused("item-entry.in-use", { count: open });
    await deleteItemEntry(tx, actor.organisationId, itemCode);
    if (entry.status !== "pending") {
      await recordEvent(tx, shell.entropy, {
        at: now,
        kind: "item-entry.removed",
        subject: actor.uscc,
        actor,
        payload: { item: itemCode },
        organisationId: actor.organisationId,
      });
    }
    return ok({ payload: { unchosen: itemCode } });
  };
  return changeAgencyFile(shell, actor, { pressed: "give-up-item", said: itemCode, seen: null, act });
}
