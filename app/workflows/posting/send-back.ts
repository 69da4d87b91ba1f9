import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Remark, returnWithRemarks } from "./return-with-remarks";

/** The approver sends a commission back to the clerk. Refusals: as in returnWithRemarks, and `approval.own-draft` (SD1). */
export function sendBack(shell: Shell, actor: UserActor, id: string, seen: number, remarks: readonly Remark[]): Promise<Decision<null>> {
  return returnWithRemarks(shell, actor, id, seen, "send-back", remarks);
}
