import { currentSelection } from "#db/queries/selections";
import { type Decision, refused } from "~/domain/kernel/decision";
import { tableOf } from "~/domain/selection/carried";
import type { SelectionTable } from "~/domain/selection/method";
import type { Shell } from "~/lib/shell";
import { openSelection } from "./open-bids";
import { drawSelection, type GivenValue } from "./run-draw";

/** What the beacon's value makes of a selection, for each table. */
export const TAKES_VALUE: Readonly<Record<SelectionTable, typeof drawSelection>> = { drawn: drawSelection, priced: openSelection };

/** The beacon's value is there for a commission: its selection, which stands or stood last, takes it. Refusals: drawSelection's, openSelection's. */
export async function takeValue(shell: Shell, commissionId: string, given?: GivenValue): Promise<Decision<string>> {
  const selection = await currentSelection(shell.database.db, commissionId);
  return selection ? TAKES_VALUE[tableOf(selection.method)](shell, selection.id, given) : refused("not-found");
}
