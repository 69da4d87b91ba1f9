import { overtakeCancellation } from "#db/writes/cancellation";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { instant } from "~/domain/verifiable/instant";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** T_select: from here on the commission waits for the beacon alone; a cancellation that nobody answered is overtaken (market §3.3 #7). */
export async function beginSelection(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) =>
    ok({
      payload: { opensAt: row.selectsAt ? instant(row.selectsAt) : null },
      write: () => overtakeCancellation(tx, row.id, now),
    });
  const made = await makeMove(shell, SYSTEM, commissionId, "begin-selection", { act });
  return made.ok ? ok(null) : made;
}
