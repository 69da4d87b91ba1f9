import { insertItemEntry } from "#db/writes/item-entry";
import { decideChoice } from "~/domain/agency/item-entries";
import { findItem } from "~/domain/catalogue/find-item";
import type { UserActor } from "~/domain/kernel/actor";
import { firstCharacters } from "~/domain/kernel/characters";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { changeAgencyFile } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/**
 * Chooses an item that the agency takes work of. An admitted agency with complete proof may enter its commissions at once; otherwise
 * it is pending until the proof is there. Refusals: `item.unknown` {code}, those of decideChoice, `item-entry.exists`, changeAgencyFile's.
 */
export async function addItemEntry(shell: Shell, actor: UserActor, itemCode: string): Promise<Decision<null>> {
  const item = findItem(itemCode);
  if (!item) return refused("item.unknown", { code: firstCharacters(itemCode, 20) });
  const decided = decideChoice(item);
  if (!decided.ok) return decided;
  return changeAgencyFile(shell, actor, {
    pressed: "choose-item",
    said: itemCode,
    seen: null,
    act: async ({ tx, now }) => {
      const entry = { id: shell.entropy.id(now), agencyId: actor.organisationId, itemCode, since: now };
      return (await insertItemEntry(tx, entry)) ? ok({ payload: { chosen: itemCode } }) : refused("item-entry.exists");
    },
    after: async ({ tx, row, now }) => void (await refreshItemEntries(tx, shell, actor, row, now, [])),
  });
}
