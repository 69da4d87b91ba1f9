import type { Shell } from "~/lib/shell";

/**
 * [重置演示]: empties the market, sets the clock back to the first morning and tells the stories again, in one transaction, so that
 * nobody ever sees half of them. Everybody is signed out. Throws outside a demonstration: its door does not exist there.
 */
export async function resetDemonstration(shell: Shell): Promise<void> {
  if (!shell.seed) throw new Error("only a demonstration can begin anew");
  await shell.seed(shell);
}
