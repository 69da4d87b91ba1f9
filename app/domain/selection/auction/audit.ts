import { toHex } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import type { Hashes } from "~/domain/verifiable/hash";
import { type AuctionEvent, type AuctionRefusal, replayEvent } from "./apply";
import { type AuctionResult, auctionResult } from "./outcome";
import { type Auction, type AuctionTerms, type AuctionVersion, isOver, openAuction } from "./state";

/** One event as it came, and what it was answered. */
export type AuditEvent = AuctionEvent & { readonly refusal: AuctionRefusal | null };
/** Everything that was fixed, everything that happened, and what it came to; signed by the platform's key (a beacon's scheme, hex). */
export type AuctionAudit = {
  readonly v: AuctionVersion;
  readonly terms: AuctionTerms;
  readonly events: readonly AuditEvent[];
  readonly result: AuctionResult;
  readonly key: string;
  /** Hex of SHA-256(JCS of all above). */
  readonly fileHash: string;
  /** Over the 32 bytes of `fileHash`. */
  readonly sig: string;
};
/** Key of 96 bytes and signature of 48, of the scheme that beacons sign with; the key pair stays with the caller. */
export type Signer = { readonly publicKey: Uint8Array; sign(message: Uint8Array): Uint8Array };

/** The last moment of an auction, in milliseconds from its start. */
export function endOf({ slots }: Auction): number {
  return slots.at(-1)?.to ?? 0;
}

/** Runs events from the opened prices to the end of the last stretch; the answers they got, and the result (market §4.5). */
export function runAuction(
  hashes: Hashes,
  terms: AuctionTerms,
  events: readonly AuctionEvent[],
  v: AuctionVersion = "mingxuan-auction/2",
): { readonly events: readonly AuditEvent[]; readonly result: AuctionResult } {
  const opened = openAuction(hashes, terms, v);
  if (!opened.ok) return { events: [], result: auctionResult(opened, null) };
  let auction = opened.auction;
  const answered = events.map((event): AuditEvent => {
    const replayed = replayEvent(auction, event);
    auction = replayed.auction;
    return { ...event, refusal: replayed.refusal };
  });
  if (!isOver(auction)) auction = replayEvent(auction, { kind: "tick", at: endOf(auction) }).auction;
  return { events: answered, result: auctionResult(opened, auction) };
}

/** The hash of an audit's content, which is what is signed. */
export function auditHash(hashes: Hashes, { v, terms, events, result, key }: Omit<AuctionAudit, "fileHash" | "sig">): Uint8Array {
  return hashes.sha256(jcs({ v, terms, events, result, key }));
}

/** The audit file of an auction that has ended, signed. Events in the order in which the server took them. */
export function auctionAudit(
  hashes: Hashes,
  terms: AuctionTerms,
  events: readonly AuctionEvent[],
  signer: Signer,
  v: AuctionVersion = "mingxuan-auction/2",
): AuctionAudit {
  const run = runAuction(hashes, terms, events, v);
  const content = { v, terms, ...run, key: toHex(signer.publicKey) } as const;
  const hash = auditHash(hashes, content);
  return { ...content, fileHash: toHex(hash), sig: toHex(signer.sign(hash)) };
}
