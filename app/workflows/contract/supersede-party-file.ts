import type { Tx } from "#db/client";
import { lockCommission } from "#db/queries/commission-facts";
import { deliveryById } from "#db/queries/deliveries";
import { type FileRow, fileById } from "#db/queries/files";
import { filingById } from "#db/queries/filings";
import { transaction } from "#db/transaction";
import { applyMove } from "#db/writes/apply-move";
import { recordEvent } from "#db/writes/event";
import { markSuperseded } from "#db/writes/file";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, supersedePress } from "../engine/press";
import { workPath } from "../engine/recipients";
import { receiveUpload, recordUpload } from "../files/store-upload";

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

/**
 * Puts a corrected file beside a contract document or a deliverable, with the reason; both stay (SD3). The other side is told, and
 * whoever has an older page open is stale. Refusals: `permission.denied`, `not-found`, `held`, `move.not-now` {status} once it is
 * decided or ended, `stale` when it was superseded already, those of receiveUpload.
 */
export async function supersedePartyFile(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  fileId: string,
  given: { readonly upload: File; readonly reason: string },
): Promise<Decision<{ id: string }>> {
  if (!may(actor, "document.supersede")) return refused("permission.denied");
  const received = await receiveUpload(shell, given.upload);
  if (!received.ok) return received;
  const press = supersedePress(actor, fileId, given.reason, received.value);
  const decided = await transaction<Decision<{ id: string }>>(shell.database, async (tx) => {
    const row = await lockCommission(tx, commissionId);
    const old = await fileById(tx, fileId);
    const subject = old ? await subjectOf(tx, old) : null;
    if (!row || !old || subject?.commissionId !== commissionId) return refused("not-found");
    if (old.ownerId !== actor.organisationId) return refused("permission.denied");
    if (row.held) return refused("held");
    const isFinal = FINAL_STATUSES.some((status) => status === row.status);
    if (isFinal || !subject.isOpen) return refused("move.not-now", { status: row.status });
    if (old.supersededAt) return refused("stale");
    const now = await shell.clock.now();
    await applyMove(tx, row, row.status, now);
    const id = await recordUpload(
      tx,
      shell,
      actor,
      received.value,
      { subjectKind: old.subjectKind, subjectId: old.subjectId, visibility: old.visibility },
      now,
    );
    await markSuperseded(tx, fileId, { at: now, by: id, reason: given.reason });
    const isPurchaser = actor.organisationId === row.purchaserId;
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "file.superseded",
      subject: row.number ?? row.id,
      actor,
      payload: { old: old.sha256, new: received.value.sha256, reason: given.reason },
      commissionId,
      recipients:
        isPurchaser && row.providerId
          ? [{ organisationId: row.providerId, roles: ["agency_admin", "agency_agent"], path: workPath.agency(row.id) }]
          : [{ organisationId: row.purchaserId, roles: ["purchaser_agent", "purchaser_approver"], path: workPath.department(row.id) }],
    });
    await keepPress(tx, press, now);
    return ok({ id });
  });
  return markAgain(shell.database.db, press, decided);
}
