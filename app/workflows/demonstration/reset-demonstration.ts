import { hashesInUse } from "#db/queries/files";
import type { Shell } from "~/lib/shell";

/**
 * [重置演示]: empties the market, sets the clock back to the first morning and puts the stories back, in one transaction, so that
 * nobody ever sees half of them; files that visitors had uploaded go too. Everybody is signed out. Throws outside a demonstration: its
 * door does not exist there.
 */
export async function resetDemonstration(shell: Shell): Promise<void> {
  if (!shell.seed) throw new Error("only a demonstration can begin anew");
  const before = new Date();
  await shell.seed(shell);
  await shell.files.keepOnly(await hashesInUse(shell.database.db), before);
}
