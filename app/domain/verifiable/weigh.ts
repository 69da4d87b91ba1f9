import { canonicalize, type Json } from "~/domain/kernel/jcs";
import type { ActReceipt } from "./act-receipt";
import { type BeaconInputs, isOlderBeacon } from "./beacon";
import type { TrustedKeys } from "./checkpoint";
import { type CloseFile, closeHash } from "./close-file";
import { committeeId } from "./committee-object";
import { portableHashes } from "./hash";
import { type Claim, isDemonstration, type Judged, judge, type LockedWhy, locked, momentOf, unknowable } from "./judge";
import { checkLock } from "./lock";
import type { Lock } from "./read-lock";
import { beaconHash, type Receipt } from "./receipt";
import { isObject } from "./shape";
import { type EntryNote, weighEntry } from "./weigh-entry";

/** What the reader has from elsewhere; null is what the reader does not have. */
export type Brought = {
  readonly committeeId: string | null;
  readonly trusted: TrustedKeys | null;
  readonly close: CloseFile | null;
  /** A close with the log's event that locks it, whenever the reader came to it. */
  readonly lock: Lock | null;
  /** A receipt signed by the log's key: the same, of which alone the reader says when it was there. */
  readonly signedReceipt: Lock | null;
  /** One that nobody signed. */
  readonly receipt: Receipt | null;
  /** What the reader got for something done, signed by the log's key. */
  readonly act: ActReceipt | null;
  /** The moment before which the reader had the receipt, by the reader's own word. */
  readonly receivedBefore: Date | null;
};
export const NOTHING_BROUGHT: Brought = {
  committeeId: null,
  trusted: null,
  close: null,
  lock: null,
  signedReceipt: null,
  receipt: null,
  act: null,
  receivedBefore: null,
};

/** How what the reader gave contradicts the file (exit 1). */
export const EVIDENCE_CODES = [
  "evidence.committee",
  "evidence.receipt",
  "evidence.close",
  "evidence.locked-other",
  "evidence.left-out",
  "lock.entry",
  "lock.signature",
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** What is told of a receipt or close that neither proves nor contradicts. */
export const EVIDENCE_NOTES = ["receipt-equal", "receipt-other", "receipt-unmatched", "close-equal", "close-other"] as const;
export type EvidenceNote = (typeof EVIDENCE_NOTES)[number] | EntryNote;

export type Weighed = { readonly judged: Judged; readonly notes: readonly EvidenceNote[] };
export type WeighReply = ({ readonly ok: true } & Weighed) | { readonly ok: false; readonly code: EvidenceCode };

/** The second question, for a reader who knows the committee. */
function weighCommittee({ beacon }: Claim, judged: Judged, given: string): Judged | "other" {
  if (beacon === null || (beacon.kind === "committee" && isOlderBeacon(beacon))) return judged;
  if (!("committee" in beacon) || committeeId(beacon.committee) !== given) return "other";
  return judged.unknowableWhy === "committee-claimed" ? { ...judged, ...unknowable("committee-given") } : judged;
}

/** A beacon without the time of its value. */
const signerOf = (beacon: BeaconInputs): string =>
  canonicalize(beacon.kind === "drand" ? { ...beacon, round: 0 } : { ...beacon, opensAt: "" });

/**
 * Whether a close holds what the claim wants locked, under the same beacon. A sealed file names the message that opens it, and a committee
 * may open one event at several times (verifiable §1, §3): for these only the signer is compared, or a right bid would be accused.
 */
function agrees(close: CloseFile, { beacon, locks, without }: Claim): boolean {
  if (!beacon || signerOf(close.beacon) !== signerOf(beacon)) return false;
  if (locks && "sealed" in locks)
    return close.entrants.some((each) => each.id === locks.entrant && "sealed" in each && each.sealed.includes(locks.sealed));
  const sameTime = without === "nothing-to-lock" || canonicalize(close.beacon) === canonicalize(beacon);
  return sameTime && (locks === null || close.inputsHash === locks.inputsHash);
}

/** Whether what the event locks is what the claim wants locked; null where the event says nothing of it. */
function fixes({ close }: Lock, inputsHash: string | null, claim: Claim): boolean | null {
  if (close) return agrees(close, claim);
  return claim.locks && "inputsHash" in claim.locks ? claim.locks.inputsHash === inputsHash : null;
}

/** The third question, out of the log's event: who says that it was there before the value could exist. */
function weighLock(claim: Claim, judged: Judged, lock: Lock, brought: Brought): Judged | EvidenceCode {
  const checked = checkLock(lock, claim.eventId, brought.trusted);
  if (!checked.ok) return checked.code;
  const { inputsHash, signed, witnessedAt } = checked.shown;
  const fixed = fixes(lock, inputsHash, claim);
  if (fixed === false) return witnessedAt ? "evidence.locked-other" : "evidence.close";
  if (fixed === null || !claim.locks) return judged;
  const shown = (why: LockedWhy, at: Date | null = null): Judged => ({ ...judged, ...locked(why, at) });
  const moment = momentOf(claim);
  if (signed === null) return shown("log-unchecked");
  if (isDemonstration(claim) || !moment) return shown("demonstration");
  if (witnessedAt && witnessedAt < moment) return shown("witnessed", witnessedAt);
  const { receivedBefore } = brought;
  if (lock === brought.signedReceipt && receivedBefore && receivedBefore <= moment) return shown("receipt-signed", receivedBefore);
  return witnessedAt ? shown("witnessed-late", witnessedAt) : shown("log-alone");
}

/**
 * What an unsigned receipt comes to: it never makes green, and it is compared only where it is of this draw (exact/verdict). Hashes without
 * a name accuse only what is locked by a hash of its own, which is what receipts hold, and beside a close alone: without one they may be
 * the close's, which nothing here can tell. `closes`: those of this event.
 */
function weighReceipt(
  { draw, beacon, locks, commitment }: Claim,
  { of, hashes }: Receipt,
  closes: readonly CloseFile[],
): EvidenceNote | "differs" {
  if (!beacon || commitment === null) return "receipt-other";
  if (of && (of.id !== draw?.id || of.purpose !== draw.purpose || of.beaconHash !== beaconHash(beacon))) return "receipt-other";
  const known = [commitment, ...closes.map((close) => closeHash(portableHashes, close))];
  if (hashes.some((hash) => known.includes(hash))) return "receipt-equal";
  if (!of && closes.length === 0) return "receipt-unmatched";
  return of || locks ? "differs" : "receipt-other";
}

/** The event that a lock is of. */
const eventOf = ({ close, leaf }: Lock): Json | undefined => (close ? close.id : isObject(leaf) ? leaf.subject : undefined);

/** The three answers for a reader who brought something; or how it contradicts the file (exact/verdict). */
export function weigh(claim: Claim, brought: Brought): WeighReply {
  const notes: EvidenceNote[] = [];
  let judged = judge(claim);
  const fail = (code: EvidenceCode): WeighReply => ({ ok: false, code });
  if (brought.committeeId !== null) {
    const known = weighCommittee(claim, judged, brought.committeeId);
    if (known === "other") return fail("evidence.committee");
    judged = known;
  }
  // A log's proof has no value, so no close says anything of it.
  const { lock: shownClose, signedReceipt } = claim.beacon ? brought : NOTHING_BROUGHT;
  for (const lock of [claim.lock, shownClose, signedReceipt]) {
    if (!lock) continue;
    if (lock !== claim.lock && eventOf(lock) !== claim.eventId) {
      notes.push(lock === signedReceipt ? "receipt-other" : "close-other");
      continue;
    }
    const weighed = weighLock(claim, judged, lock, brought);
    if (typeof weighed === "string") return fail(weighed);
    if (judged.locked !== "yes") judged = weighed;
  }
  if (brought.close && claim.beacon) {
    const isOurs = brought.close.id === claim.eventId;
    if (isOurs && !agrees(brought.close, claim)) return fail("evidence.close");
    notes.push(isOurs ? "close-equal" : "close-other");
  }
  const act = claim.act ?? brought.act;
  if (act && (claim.beacon || brought.lock || brought.close)) {
    const said = weighEntry(act, claim, { locks: [claim.lock, brought.lock], alone: brought.close }, brought.trusted);
    if (said === "left-out") return fail("evidence.left-out");
    notes.push(said);
  }
  if (brought.receipt) {
    const closes = [claim.lock?.close, brought.lock?.close, brought.close].filter((close) => close?.id === claim.eventId);
    const said = weighReceipt(
      claim,
      brought.receipt,
      closes.filter((close) => !!close),
    );
    if (said === "differs") return fail("evidence.receipt");
    notes.push(said);
  }
  return { ok: true, judged, notes };
}
