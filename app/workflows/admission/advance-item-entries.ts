import { agencyFile, lockAgency } from "#db/queries/agency-file";
import { agenciesWithEndingEntries } from "#db/queries/item-entries-due";
import { transaction } from "#db/transaction";
import { SYSTEM } from "~/domain/kernel/actor";
import { ok } from "~/domain/kernel/decision";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { type ClockWork, guarded } from "../engine/advance";
import { admissionRecipients } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/**
 * Applies what time does to item entries, each exactly once under the file's lock: certificates that ended or began at 00:00 (market
 * §5.2). Never called from a page view. Returns how many entries changed.
 */
export async function advanceItemEntries(shell: Shell): Promise<number> {
  let changed = 0;
  const lookAt: ClockWork = async (_shell, id) => {
    changed += await transaction(shell.database, async (tx) => {
      await lockAgency(tx, id);
      const file = await agencyFile(tx, id);
      if (!file) return 0;
      const told = (await admissionRecipients(tx, id, ["agency"])).map((each) => ({ ...each, path: paths.agency.items }));
      return refreshItemEntries(tx, shell, SYSTEM, file, await shell.clock.now(), told);
    });
    return ok(null);
  };
  for (const id of await agenciesWithEndingEntries(shell.database.db, await shell.clock.now())) {
    await guarded(shell, { subject: "item entries" }, lookAt, id);
  }
  return changed;
}
