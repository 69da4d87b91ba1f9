import { fromHex, isHex, toHex } from "~/domain/kernel/bytes";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { keyFingerprint } from "~/domain/verifiable/beacon";
import { type BeaconCode, verifyBeacon } from "~/domain/verifiable/beacon-value";
import { PUBLIC_KEY_BYTES, parseG1, parseG2, verifyPoints } from "~/domain/verifiable/bls";
import { type Hashes, portableHashes } from "~/domain/verifiable/hash";
import type { Claim } from "~/domain/verifiable/judge";
import { type BeaconFacts, beaconFacts, type Fails, fails, holds, unlike, type Verdict } from "~/domain/verifiable/verdict";
import { type AuctionAudit, auditHash, runAuction } from "./audit";
import type { AuctionResult } from "./outcome";
import { readAudit } from "./read-audit";

export const AUCTION_CODES = ["auction.event", "auction.result", "auction.key", "auction.signature"] as const;
export type AuctionCode = (typeof AUCTION_CODES)[number] | "file.hash" | BeaconCode;
export type AuctionFacts = {
  readonly id: string;
  readonly status: AuctionResult["status"];
  readonly reason: AuctionResult["reason"];
  readonly order: readonly string[];
  readonly events: number;
  /** Of the key that signed the audit, to be compared with the notice. */
  readonly signer: string;
  readonly beacon: BeaconFacts;
  readonly claim: Claim;
};

const RESULT_FIELDS = [
  "status",
  "reason",
  "order",
  "prices",
  "invalid",
  "abnormallyLow",
] as const satisfies readonly (keyof AuctionResult)[];

/** The first event that was answered otherwise, or field of the result that differs, when everything happens again. */
function replayFailure(audit: AuctionAudit, hashes: Hashes): Fails<AuctionCode> | null {
  const again = runAuction(hashes, audit.terms, audit.events, audit.v);
  for (const [i, event] of audit.events.entries()) {
    if (again.events[i]?.refusal !== event.refusal) return fails("auction.event", { event: i + 1 });
  }
  for (const field of RESULT_FIELDS) {
    if (canonicalize(again.result[field]) !== canonicalize(audit.result[field]))
      return fails("auction.result", { field: `result.${field}` });
  }
  return null;
}

/** Whether `sig` is the key's own signature of the hash. */
function isSigned({ key, sig }: AuctionAudit, hash: Uint8Array): boolean {
  const [publicKey, signature] = [parseG2(fromHex(key) ?? new Uint8Array()), parseG1(fromHex(sig) ?? new Uint8Array())];
  return publicKey !== null && signature !== null && verifyPoints(publicKey, hash, signature);
}

/**
 * Checks the audit of a live auction: its hash, every event again to the same answers and the same end, then the platform's signature,
 * then the beacon's (market §4.5). Nothing is believed of the key in the file but its fingerprint, which the reader compares with the notice.
 */
export function verifyAudit(json: Json, hashes: Hashes = portableHashes): Verdict<AuctionFacts, AuctionCode> {
  const read = readAudit(json);
  if (!read.ok) return unlike(read.field, read.expected);
  const audit = read.value;
  const { terms, result, events, key } = audit;
  if (!isHex(terms.signature, 48)) return fails("beacon.signature-encoding");
  if (!isHex(key, PUBLIC_KEY_BYTES)) return fails("auction.key");
  const hash = auditHash(hashes, audit);
  if (toHex(hash) !== audit.fileHash) return fails("file.hash");
  const failure = replayFailure(audit, hashes);
  if (failure) return failure;
  if (!isSigned(audit, hash)) return fails("auction.signature");
  const beacon = verifyBeacon(terms.beacon, terms.id, terms.signature);
  if (!beacon.ok) return fails(beacon.code);
  const { status, reason, order } = result;
  const claim: Claim = {
    eventId: terms.id,
    draw: null,
    beacon: terms.beacon,
    older: audit.v === "mingxuan-auction/1",
    locks: null,
    without: "auction",
    lockedAt: null,
    lock: null,
    commitment: audit.fileHash,
  };
  const signer = keyFingerprint(key);
  return holds({ id: terms.id, status, reason, order, events: events.length, signer, beacon: beaconFacts(terms.beacon, beacon), claim });
}
