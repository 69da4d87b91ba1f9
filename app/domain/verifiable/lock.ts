import { fromHex } from "~/domain/kernel/bytes";
import { parseCheckpointText, type TrustedKeys, verifyCheckpoint } from "./checkpoint";
import { closeHash } from "./close-file";
import { portableHashes } from "./hash";
import { disclosesLeaf, isLeaf, leafBytes } from "./log-leaf";
import { leafHash, verifyInclusion } from "./log-tree";
import { parseNote } from "./note";
import type { Lock } from "./read-lock";
import { isObject } from "./shape";

/** What a lock shows once it was checked: what it fixes, and who says when. */
export type LockShown = {
  readonly inputsHash: string | null;
  /** Whether the trusted log's key signed the checkpoint; null where the reader has no key. */
  readonly signed: boolean | null;
  /** The earliest time of a trusted witness's cosignature; null where none is there. */
  readonly witnessedAt: Date | null;
};
export type LockReply =
  | { readonly ok: true; readonly shown: LockShown }
  | { readonly ok: false; readonly code: "lock.entry" | "lock.signature" };

const fails = (code: "lock.entry" | "lock.signature"): LockReply => ({ ok: false, code });

/** The one event that fixes a close; another event whose payload names the same hash fixes nothing. */
export const CLOSING_KIND = "commission.closed-registration";

/** The hash of the inputs that a close, or a draw without one, fixes by this event; undefined where the event fixes neither. */
function fixedBy({ close, payload }: Lock, kind: string, eventId: string): string | null | undefined {
  if (!isObject(payload)) return undefined;
  if (close && kind !== CLOSING_KIND) return undefined;
  if (close) return close.id === eventId && payload.closeHash === closeHash(portableHashes, close) ? close.inputsHash : undefined;
  return payload.id === eventId && typeof payload.inputsHash === "string" ? payload.inputsHash : undefined;
}

/**
 * Checks that the event which locks `eventId` is in the tree of the checkpoint, that it fixes what the lock says, and whose signatures
 * the checkpoint carries (exact/verdict). `lock.entry`: it is not in the tree or of something else; `lock.signature`: the trusted log
 * did not sign, or a signature of a key that the reader gave is wrong.
 */
export function checkLock(lock: Lock, eventId: string, trusted: TrustedKeys | null): LockReply {
  const { leaf, salt, payload, index, checkpoint } = lock;
  const note = parseNote(checkpoint);
  const head = note && parseCheckpointText(note.text);
  const path = lock.path.map((hash) => fromHex(hash) ?? new Uint8Array());
  if (!head || !isLeaf(leaf) || leaf.subject !== eventId || !disclosesLeaf(leaf, salt, payload)) return fails("lock.entry");
  const inputsHash = fixedBy(lock, leaf.kind, eventId);
  if (inputsHash === undefined) return fails("lock.entry");
  if (!verifyInclusion(leafHash(leafBytes(leaf)), index, head.size, path, head.root)) return fails("lock.entry");
  if (!trusted) return { ok: true, shown: { inputsHash, signed: null, witnessedAt: null } };
  const verified = verifyCheckpoint(checkpoint, { ...trusted, threshold: 0 });
  return verified.ok ? { ok: true, shown: { inputsHash, signed: true, witnessedAt: verified.witnessedAt } } : fails("lock.signature");
}
