import type { Tx } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import { deliveryById } from "#db/queries/deliveries";
import type { FileRow } from "#db/queries/files";
import { filingById } from "#db/queries/filings";
import { applyMove } from "#db/writes/apply-move";
import type { Recipient } from "#db/writes/event";
import type { UserActor } from "~/domain/kernel/actor";
import { ok, refused } from "~/domain/kernel/decision";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import type { Shell } from "~/lib/shell";
import { workPath } from "../engine/recipients";
import { type Corrected, supersede } from "../files/supersede";

type Subject = {
  readonly commissionId: string /** Nobody has decided on it in a way that a correction would undermine. */;
  readonly isOpen: boolean;
};

/** A contract may be corrected until it is rejected; deliverables only while nobody has accepted or returned them. */
async function subjectOf(tx: Tx, file: FileRow): Promise<Subject | null> {
  if (file.subjectKind === "contract_filing") {
    const row = await filingById(tx, file.subjectId);
    return row ? { commissionId: row.commissionId, isOpen: row.outcome !== "rejected" } : null;
  }
  if (file.subjectKind !== "delivery") return null;
  const row = await deliveryById(tx, file.subjectId);
  return row ? { commissionId: row.commissionId, isOpen: row.outcome === null } : null;
}

/** The other side of the contract. */
function otherSide(actor: UserActor, { id, providerId, purchaserId }: CommissionRow): Recipient {
  return actor.organisationId === purchaserId && providerId
    ? { organisationId: providerId, roles: ["agency_admin", "agency_agent"], path: workPath.agency(id) }
    : { organisationId: purchaserId, roles: ["purchaser_agent", "purchaser_approver"], path: workPath.department(id) };
}

/**
 * Puts a corrected file beside a contract document or a deliverable, with the reason; both stay (SD3). The other side is told, and
 * whoever has an older page open is stale. Refusals: those of supersede, `permission.denied` for another's file, `held`, `move.not-now`
 * {status} once it is decided or ended.
 */
export function supersedePartyFile(shell: Shell, actor: UserActor, commissionId: string, fileId: string, given: Corrected) {
  return supersede(shell, actor, commissionId, fileId, given, async (tx, row, old) => {
    const subject = await subjectOf(tx, old);
    if (subject?.commissionId !== commissionId) return refused("not-found");
    if (old.ownerId !== actor.organisationId) return refused("permission.denied");
    if (row.held) return refused("held");
    const isFinal = FINAL_STATUSES.some((status) => status === row.status);
    if (isFinal || !subject.isOpen) return refused("move.not-now", { status: row.status });
    return ok({
      place: { subjectKind: old.subjectKind, subjectId: old.subjectId, visibility: old.visibility },
      subject: row.number ?? row.id,
      recipients: [otherSide(actor, row)],
      write: (now) => applyMove(tx, row, row.status, now),
    });
  });
}
