import { lockCommission } from "#db/queries/commission-facts";
import { fileById } from "#db/queries/files";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { markSuperseded } from "#db/writes/file";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, supersedePress } from "../engine/press";
import { receiveUpload, recordUpload } from "../files/store-upload";

/**
 * Puts a corrected file beside a published one, with the reason; both stay public (SD3: nothing published is replaced). Refusals:
 * `permission.denied`, `not-found`, `stale` when it was superseded already, those of receiveUpload.
 */
export async function supersedeFile(
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
    if (!row?.publishedAt || !old || old.subjectKind !== "commission" || old.subjectId !== commissionId) return refused("not-found");
    if (row.purchaserId !== actor.organisationId) return refused("permission.denied");
    if (old.supersededAt) return refused("stale");
    const now = await shell.clock.now();
    const place = { subjectKind: "commission", subjectId: commissionId, visibility: "public" } as const;
    const id = await recordUpload(tx, shell, actor, received.value, place, now);
    await markSuperseded(tx, fileId, { at: now, by: id, reason: given.reason });
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "file.superseded",
      subject: row.number ?? `draft-${row.id}`,
      actor,
      payload: { old: old.sha256, new: received.value.sha256, reason: given.reason },
      commissionId,
    });
    await keepPress(tx, press, now);
    return ok({ id });
  });
  return markAgain(shell.database.db, press, decided);
}
