import type { BeaconCode } from "./beacon-value";
import type { BidCode } from "./bid";
import { committeeBeacon } from "./committee";
import type { Committee } from "./committee-object";
import { type Opening, openBid, openingKey, type RandomBytes, type SealCode, type Sealed, sealBid } from "./sealed";

/** Who bids in a rehearsal: no entrant of any commission has this id. */
const BIDDER = `h-${"0".repeat(32)}`;

/** The id of the n-th rehearsal: no event can have it, so that what is signed for one opens nothing else (exact prices). */
export function rehearsalId(n: number): string {
  return `rehearsal-${n}`;
}

const openingOf = (committee: Committee, id: string, opensAt: string): Opening => ({
  beacon: committeeBeacon(committee, opensAt),
  eventId: id,
});

/** A practice bid, sealed as every bid is. In: the price in fen; `opensAt` ISO seconds, Z. */
export function sealPractice(committee: Committee, id: string, opensAt: string, priceFen: number, random: RandomBytes): Sealed {
  const bid = { commission: id, bidder: BIDDER, priceFen: String(priceFen), attachments: [] };
  return sealBid(openingOf(committee, id, opensAt), bid, random);
}

type Practised = { readonly ok: true; readonly priceFen: number } | { readonly ok: false; readonly code: BeaconCode | SealCode | BidCode };

/** The price in a practice bid, by the value that the custodians made together; the refusal where either is not right. */
export function openPractice(committee: Committee, id: string, opensAt: string, binary: Uint8Array, signature: string): Practised {
  const made = openingKey(openingOf(committee, id, opensAt), signature);
  if (!made.ok) return made;
  const opened = openBid(binary, made.key, { commission: id, bidder: BIDDER, part: "price" });
  return opened.ok ? { ok: true, priceFen: Number(opened.bid.priceFen) } : { ok: false, code: opened.code };
}
