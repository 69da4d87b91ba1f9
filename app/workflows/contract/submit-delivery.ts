import { insertDelivery } from "#db/writes/delivery";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { deliveryTimeliness } from "~/domain/lifecycle/deliveries";
import { rulesAt } from "~/domain/rulebook/rules";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { type ReceivedUpload, recordUpload } from "../files/store-upload";

/** The provider hands in the deliverables, with at least one file (market §3.3 #17). Refusals: the gate's, `delivery.no-files`, `upload.too-many` {max}. */
export async function submitDelivery(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  input: { readonly note: string; readonly files: readonly ReceivedUpload[] },
): Promise<Decision<null>> {
  if (input.files.length === 0) return refused("delivery.no-files");
  const act: Act = async ({ tx, row, facts, now, calendar }) => {
    const max = rulesAt(now).value("file.max_count");
    if (input.files.length > max) return refused("upload.too-many", { max });
    const judged = deliveryTimeliness(facts, facts.delivery, now, calendar);
    const id = shell.entropy.id(now);
    const round = facts.rejectedDeliveries + 1;
    return ok({
      payload: {
        round,
        files: input.files.map((each) => ({ name: each.name, sha256: each.sha256, bytes: each.bytes })),
        ...(judged ? { late: judged.isLate } : {}),
      },
      write: async () => {
        await insertDelivery(tx, { id, commissionId: row.id, round, note: input.note, deliveredAt: now, deliveredBy: actor.userId });
        for (const file of input.files) {
          await recordUpload(tx, shell, actor, file, { subjectKind: "delivery", subjectId: id, visibility: "parties" }, now);
        }
      },
    });
  };
  const made = await makeMove(shell, actor, commissionId, "deliver", { seen, said: input, act });
  return made.ok ? ok(null) : made;
}
