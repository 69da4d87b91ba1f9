import { isLookTold, lookRecord } from "#db/queries/looks";
import { transaction } from "#db/transaction";
import { holdAccount } from "#db/writes/account";
import { insertLook } from "#db/writes/look";
import { heldActor } from "~/auth/actor-for";
import { decideLook, type LookKind, lookingRole, lookNow, reasonHoldsSince, type ToldReason } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";

export type Look = {
  readonly look: LookKind;
  /** Id of the commission, organisation or person; the name of the list. */
  readonly record: string;
  readonly reason: ToldReason;
  readonly note: string;
};

/**
 * Writes that a person of the office's side looks at a record, and why. While an earlier look or an act of the work tells it, nothing is
 * written: two presses are one look. Refusals: those of decideLook.
 */
export async function recordLook(shell: Shell, actor: UserActor, { look, record: id, reason, note }: Look): Promise<Decision<null>> {
  return transaction(shell.database, async (tx) => {
    // A second press of the same person waits here, and then finds the first.
    await holdAccount(tx, actor.userId);
    const held = await heldActor(tx, actor.userId);
    const record = await lookRecord(tx, look, id);
    const decided = decideLook(held, look, record ?? { commission: null, organisation: null });
    if (!decided.ok || !record || held.kind !== "user") return decided;
    const now = await shell.clock.now();
    if (await isLookTold(tx, actor.userId, look, id, reasonHoldsSince(now, shell.rulesAt(now)))) return ok(null);
    const kind = lookNow(look, record);
    await insertLook(tx, shell.entropy, { at: now, actor: held, role: lookingRole(held, kind), look: kind, record, reason, note });
    return ok(null);
  });
}
