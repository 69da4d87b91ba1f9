import type { CommissionStatus } from "../kernel/statuses";

/** What a drawn place counts for now: an alternate that was not called, the provider, given up or lapsed, void with the selection. */
export type AwardStanding = "waiting" | "current" | "ended" | "void";

/** How one of the drawn stands (market §3.3 #13b): the first and every alternate that was called have a result notice. */
export function awardStanding(
  award: { readonly resultAt: Date | null; readonly endedAt: Date | null },
  status: CommissionStatus,
): AwardStanding {
  if (award.endedAt) return "ended";
  if (!award.resultAt) return "waiting";
  return status === "failed" ? "void" : "current";
}
