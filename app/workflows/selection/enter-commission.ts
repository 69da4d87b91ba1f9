import { entrantSaltOf, ownEntry } from "#db/queries/agency-entries";
import { sealedOf } from "#db/queries/bids";
import { entrantFacts } from "#db/queries/entrants";
import { endBids } from "#db/writes/bid";
import { insertRegistration, withdrawRegistration } from "#db/writes/registration";
import { findItem } from "~/domain/catalogue/find-item";
import { requirementOf } from "~/domain/catalogue/qualification";
import type { UserActor } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { isPriced } from "~/domain/selection/carried";
import { obstacles } from "~/domain/selection/eligibility";
import { opaqueId } from "~/domain/verifiable/blinded";
import { entrantSaltOf as saltFrom } from "~/domain/verifiable/entrant-id";
import { SALT_BYTES } from "~/domain/verifiable/log-leaf";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove, type Scene } from "../engine/move";
import { selectionOf, selectionRowOf } from "./selection";
import { type SealedBid, takeBid } from "./take-bid";

/** What the event of an entry or a withdrawal says: the entrant's opaque id, and the hashes of what was sealed, null where nothing is. */
const entrantEvent = (actor: UserActor, salt: string, sealed: readonly string[] | null) => ({
  payload: { entrant: opaqueId(salt, actor.uscc), sealed },
  actorSalt: salt,
});

/** The salt of an entrant's opaque id: what is sealed names it, so that it stands before the first entry where an entry is a bid. */
async function newSalt(scene: Scene, { uscc }: UserActor): Promise<string> {
  const { entrantKey } = await selectionRowOf(scene);
  return entrantKey ? saltFrom(entrantKey, uscc) : toHex(scene.shell.entropy.bytes(SALT_BYTES));
}

/**
 * Enters a commission for the actor's agency: until T_close, once, and only when nothing of E1, E2, E4, E5 stands in the way. Where an
 * entry is a sealed price, `sent` is it.
 * Refusals: those of the gate, `registration.exists` (the second press of who has entered), the first obstacle, `bid.missing`, takeBid's.
 */
export async function enterCommission(shell: Shell, actor: UserActor, commissionId: string, sent?: SealedBid): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { tx, row, now } = scene;
    const item = findItem(row.itemCode);
    const facts = (await entrantFacts(tx, [actor.organisationId], row.itemCode)).get(actor.organisationId);
    if (!item || !facts) return refused("not-found");
    const [obstacle] = obstacles(facts, row.terms, requirementOf(item, row.terms), now);
    if (obstacle) return { ok: false, reason: obstacle.reason, ...(obstacle.detail ? { detail: obstacle.detail } : {}) };
    if (await ownEntry(tx, actor.organisationId, commissionId)) return { ...refused("registration.exists"), again: true };
    const entry = { id: shell.entropy.id(now), commissionId, agencyId: actor.organisationId, enteredAt: now, enteredBy: actor.userId };
    const entrantSalt = (await entrantSaltOf(tx, actor.organisationId, commissionId)) ?? (await newSalt(scene, actor));
    const writeEntry = () => insertRegistration(tx, { ...entry, entrantSalt });
    if (!isPriced(row.method)) return ok({ write: writeEntry, ...entrantEvent(actor, entrantSalt, null) });
    if (!sent) return refused("bid.missing");
    const bidder = { registrationId: entry.id, bidder: opaqueId(entrantSalt, actor.uscc) };
    const taken = await takeBid(scene, actor, bidder, sent);
    if (!taken.ok) return taken;
    const write = async () => {
      await writeEntry();
      await taken.value.write();
    };
    return ok({ write, ...entrantEvent(actor, entrantSalt, taken.value.sealed) });
  };
  const made = await makeMove(shell, actor, commissionId, "enter", { act });
  return made.ok ? ok(null) : made;
}

/**
 * Puts another sealed price in the place of the one before, until T_close, as often as one likes: the last that was taken counts (exact
 * prices). Refusals: those of the gate, `bid.none-asked`, `registration.none`, `bid.same` (the second press of who has sent this file), takeBid's.
 */
export async function replaceBid(shell: Shell, actor: UserActor, commissionId: string, sent: SealedBid): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const known = await ownEntry(scene.tx, actor.organisationId, commissionId);
    if (!known) return refused("registration.none");
    const bidder = { registrationId: known.id, bidder: opaqueId(known.entrantSalt, actor.uscc) };
    const taken = await takeBid(scene, actor, bidder, sent);
    if (!taken.ok) return taken;
    const counts = (await sealedOf(scene.tx, selectionOf(scene).id)).get(known.id) ?? [];
    if (counts.join() === taken.value.sealed.join()) return { ...refused("bid.same"), again: true };
    return ok({ write: taken.value.write, ...entrantEvent(actor, known.entrantSalt, taken.value.sealed) });
  };
  const made = await makeMove(shell, actor, commissionId, "replace-bid", { act });
  return made.ok ? ok(null) : made;
}

/**
 * Withdraws the agency's entry, and with it what it had sealed, until T_close. Refusals: those of the gate, `registration.none` (also the
 * second press of who has withdrawn).
 */
export async function withdrawEntry(shell: Shell, actor: UserActor, commissionId: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, now }) => {
    const known = await ownEntry(tx, actor.organisationId, commissionId);
    if (!known) {
      const again = (await entrantSaltOf(tx, actor.organisationId, commissionId)) !== null;
      return { ...refused("registration.none"), ...(again && { again }) };
    }
    const write = async () => {
      await withdrawRegistration(tx, known.id, now);
      await endBids(tx, known.id, now);
    };
    return ok({ write, ...entrantEvent(actor, known.entrantSalt, null) });
  };
  const made = await makeMove(shell, actor, commissionId, "withdraw", { act });
  return made.ok ? ok(null) : made;
}
