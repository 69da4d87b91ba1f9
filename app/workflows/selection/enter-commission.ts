import { entrantSaltOf, ownEntry } from "#db/queries/agency-entries";
import { entrantFacts } from "#db/queries/entrants";
import { insertRegistration, withdrawRegistration } from "#db/writes/registration";
import { findItem } from "~/domain/catalogue/find-item";
import { requirementOf } from "~/domain/catalogue/qualification";
import type { UserActor } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { obstacles } from "~/domain/selection/eligibility";
import { opaqueId } from "~/domain/verifiable/blinded";
import { SALT_BYTES } from "~/domain/verifiable/log-leaf";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** What the event of an entry or a withdrawal says: the entrant's opaque id, and nothing sealed where the method takes no bids. */
const entrantEvent = (actor: UserActor, salt: string) => ({
  payload: { entrant: opaqueId(salt, actor.uscc), sealed: null },
  actorSalt: salt,
});

/**
 * Enters a commission for the actor's agency: until T_close, once, and only when nothing of E1, E2, E4, E5 stands in the way.
 * Refusals: those of the gate, `registration.exists` (the second press of who has entered), or the first obstacle.
 */
export async function enterCommission(shell: Shell, actor: UserActor, commissionId: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) => {
    const item = findItem(row.itemCode);
    const facts = (await entrantFacts(tx, [actor.organisationId], row.itemCode)).get(actor.organisationId);
    if (!item || !facts) return refused("not-found");
    const [obstacle] = obstacles(facts, row.terms, requirementOf(item, row.terms), now);
    if (obstacle) return { ok: false, reason: obstacle.reason, ...(obstacle.detail ? { detail: obstacle.detail } : {}) };
    if (await ownEntry(tx, actor.organisationId, commissionId)) return { ...refused("registration.exists"), again: true };
    const entry = { id: shell.entropy.id(now), commissionId, agencyId: actor.organisationId, enteredAt: now, enteredBy: actor.userId };
    const entrantSalt = (await entrantSaltOf(tx, actor.organisationId, commissionId)) ?? toHex(shell.entropy.bytes(SALT_BYTES));
    return ok({ write: () => insertRegistration(tx, { ...entry, entrantSalt }), ...entrantEvent(actor, entrantSalt) });
  };
  const made = await makeMove(shell, actor, commissionId, "enter", { act });
  return made.ok ? ok(null) : made;
}

/** Withdraws the agency's entry, until T_close. Refusals: those of the gate, `registration.none` (also the second press of who has withdrawn). */
export async function withdrawEntry(shell: Shell, actor: UserActor, commissionId: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, now }) => {
    const known = await ownEntry(tx, actor.organisationId, commissionId);
    if (!known) {
      const again = (await entrantSaltOf(tx, actor.organisationId, commissionId)) !== null;
      return { ...refused("registration.none"), ...(again && { again }) };
    }
    return ok({ write: () => withdrawRegistration(tx, known.id, now), ...entrantEvent(actor, known.entrantSalt) });
  };
  const made = await makeMove(shell, actor, commissionId, "withdraw", { act });
  return made.ok ? ok(null) : made;
}
