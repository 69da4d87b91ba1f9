import type { SealedFile } from "#db/queries/bids";
import { insertBid } from "#db/writes/bid";
import type { UserActor } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { toBase64 } from "~/domain/verifiable/base64";
import { portableHashes } from "~/domain/verifiable/hash";
import { inspectSealedBid } from "~/domain/verifiable/sealed";
import type { Scene } from "../engine/move";
import { beaconOf, selectionRowOf } from "./selection";

/** What a bidder sends: the sealed price, binary or armoured, and what is sealed beside it as it lies in the store. */
export type SealedBid = { readonly price: Uint8Array; readonly files: readonly SealedFile[] };

/** A bid that may be taken: the hashes of its files, as the receipt has them, and how it is kept. */
type Taken = { readonly sealed: readonly string[]; readonly write: () => Promise<void> };

/**
 * Takes a sealed bid for an entry under its commission's lock, in place of the entry's one before (exact prices). It learns nothing of what
 * is in it: only that it is one well-formed file for this opening. Refusal `bid.not-taken` {code}: one of the codes of a sealed file.
 */
export async function takeBid(
  scene: Scene,
  actor: UserActor,
  entry: { readonly registrationId: string; readonly bidder: string },
  sent: SealedBid,
): Promise<Decision<Taken>> {
  const { tx, row, shell, now } = scene;
  if (!row.selectsAt) throw new Error(`commission ${row.id} takes bids without an opening`);
  const selection = await selectionRowOf(scene);
  const inspected = inspectSealedBid(sent.price, { beacon: await beaconOf(shell, selection, row.selectsAt), eventId: selection.id });
  if (!inspected.ok) return refused("bid.not-taken", { code: inspected.code });
  const sealedHash = toHex(portableHashes.sha256(inspected.binary));
  const kept = { sealed: toBase64(inspected.binary), sealedHash, files: sent.files, opensAt: row.selectsAt };
  const taken = { id: shell.entropy.id(now), selectionId: selection.id, takenAt: now, takenFrom: actor.userId };
  return ok({
    sealed: [sealedHash, ...sent.files.map(({ sha256 }) => sha256)].sort(),
    write: () => insertBid(tx, { ...taken, ...entry, ...kept }),
  });
}
