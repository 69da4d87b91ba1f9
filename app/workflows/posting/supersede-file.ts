import type { UserActor } from "~/domain/kernel/actor";
import { ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Corrected, supersede } from "../files/supersede";

/**
 * Puts a corrected file beside a published one, with the reason; both stay public (SD3: nothing published is replaced). Refusals: those of
 * supersede, `permission.denied` for another's commission, `not-found` before its publication.
 */
export function supersedeFile(shell: Shell, actor: UserActor, commissionId: string, fileId: string, given: Corrected) {
  return supersede(shell, actor, commissionId, fileId, given, async (_tx, row, old) => {
    if (!row.publishedAt || old.subjectKind !== "commission" || old.subjectId !== commissionId) return refused("not-found");
    if (row.purchaserId !== actor.organisationId) return refused("permission.denied");
    const place = { subjectKind: "commission", subjectId: commissionId, visibility: "public" } as const;
    return ok({ place, subject: row.number ?? `draft-${row.id}`, recipients: [] });
  });
}
