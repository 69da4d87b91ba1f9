import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Remark, returnWithRemarks } from "./return-with-remarks";

/** The office returns a commission after its format check, with everything that is wrong (market §3.3 #3). Refusals: as in returnWithRemarks. */
export function returnCommission(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  remarks: readonly Remark[],
): Promise<Decision<null>> {
  return returnWithRemarks(shell, actor, id, seen, "return", remarks);
}
