import type { Tx } from "#db/client";
import { type CommissionRow, lockCommission } from "#db/queries/commission-facts";
import { type FileRow, fileById } from "#db/queries/files";
import { transaction } from "#db/transaction";
import { type Recipient, recordEvent } from "#db/writes/event";
import { markSuperseded } from "#db/writes/file";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, supersedePress } from "../engine/press";
import { receiveUpload, recordUpload, type UploadPlace } from "./store-upload";

/** The corrected file as it was handed in. */
export type Corrected = { readonly upload: File; readonly reason: string };

/** Where a correction stands, who hears of it, and what else is written with it. */
export type Correction = {
  readonly place: UploadPlace;
  /** What the event is about. */
  readonly subject: string;
  readonly recipients: readonly Recipient[];
  readonly write?: (now: Date) => Promise<unknown>;
};

/** Whether a file of a commission may be corrected, and how; asked under the commission's lock. */
type Judge = (tx: Tx, row: CommissionRow, old: FileRow) => Promise<Decision<Correction>>;

/**
 * Puts a corrected file beside another of a commission, with the reason; both stay (SD3). Refusals: `permission.denied`, `not-found`,
 * those of `judge`, `stale` when it was superseded already, those of receiveUpload; `again` marks what an equal press did before.
 */
export async function supersede(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  fileId: string,
  given: Corrected,
  judge: Judge,
): Promise<Decision<{ id: string }>> {
  if (!may(actor, "document.supersede")) return refused("permission.denied");
  const received = await receiveUpload(shell, given.upload);
  if (!received.ok) return received;
  const press = supersedePress(actor, fileId, given.reason, received.value);
  const decided = await transaction<Decision<{ id: string }>>(shell.database, async (tx) => {
    const row = await lockCommission(tx, commissionId);
    const old = await fileById(tx, fileId);
    if (!row || !old) return refused("not-found");
    const judged = await judge(tx, row, old);
    if (!judged.ok) return judged;
    if (old.supersededAt) return refused("stale");
    const { place, subject, recipients, write } = judged.value;
    const now = await shell.clock.now();
    await write?.(now);
    const id = await recordUpload(tx, shell, actor, received.value, place, now);
    await markSuperseded(tx, fileId, { at: now, by: id, reason: given.reason });
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "file.superseded",
      subject,
      actor,
      payload: { old: old.sha256, new: received.value.sha256, reason: given.reason },
      commissionId,
      recipients,
    });
    await keepPress(tx, press, now);
    return ok({ id });
  });
  return markAgain(shell.database.db, press, decided);
}
