import { awaitingFormatCheck, openGap } from "#db/queries/beacon-gaps";
import { beginGap, endGap } from "#db/writes/beacon-gap";
import type { Shell } from "~/lib/shell";
import { deriveAgain } from "../engine/make-move";
import { COMMISSIONS } from "../engine/move";

/**
 * Notes from when to when no notice could be published, because nobody could open it: the format check's clock stands meanwhile (exact
 * prices). For the start of a process and after a committee is activated. Writes only where that has changed.
 */
export async function keepBeaconGap(shell: Shell): Promise<void> {
  const { db } = shell.database;
  const now = await shell.clock.now();
  const canPublish = (await shell.beacon.describe(now)) !== null;
  const known = (await openGap(db)) !== null;
  if (known !== canPublish) return;
  const changed = canPublish ? await endGap(db, now) : await beginGap(db, shell.entropy.id(now), now);
  if (changed) for (const id of await awaitingFormatCheck(db)) await deriveAgain(COMMISSIONS, shell, id);
}
