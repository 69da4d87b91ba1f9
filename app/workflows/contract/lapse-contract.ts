import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { endAward } from "../award/end-award";
import { makeMove } from "../engine/move";

/** Unsigned after 15 working days: void (market §6.1). Refusals: the gate's. */
export async function lapseContract(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "lapse-contract", { act: endAward({ reason: "unsigned", note: "" }) });
  return made.ok ? ok(null) : made;
}
