import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeMove } from "../engine/move";
import { endAward } from "./end-award";

/** Two working days of silence count as abandonment (market §3.3 #13). Refusals: the gate's. */
export async function lapseAward(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "lapse-award", { act: endAward({ reason: "silent", note: "" }) });
  return made.ok ? ok(null) : made;
}
