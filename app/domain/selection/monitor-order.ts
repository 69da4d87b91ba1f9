import { canonicalize, type Json } from "~/domain/kernel/jcs";
import type { CloseFile } from "~/domain/verifiable/close-file";
import type { Leaf } from "~/domain/verifiable/log-leaf";
import { type Disclosed, type Finding, found } from "~/domain/verifiable/monitor";
import { VOID_BID_VERSION, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { readLock } from "~/domain/verifiable/read-lock";
import { isObject } from "~/domain/verifiable/shape";
import type { PriceEntrant } from "./case";
import { readCase } from "./read-case";
import { verifyReplay } from "./replay";

/** The bidders whose bids were locked at a close, by the lock that a site discloses; empty where it discloses none. */
export function biddersOfLock(lock: Json | null): readonly string[] {
  return closeOf(lock)?.entrants.map(({ id }) => id) ?? [];
}

function closeOf(json: Json | null): CloseFile | null {
  const read = json === null ? null : readLock(json);
  return read?.ok ? read.value.close : null;
}

/** Whether a bid as the site discloses it is the one that was locked, and holds this price; null: it is void, and counts for nothing. */
function isTheBid(bid: Json | null, sealed: readonly string[], priceFen: number | null): boolean {
  if (priceFen === null) return isObject(bid ?? undefined) && (bid as { v?: unknown }).v === VOID_BID_VERSION;
  const verdict = bid === null ? null : verifyOpenedBid(bid);
  if (verdict?.answer !== "yes") return false;
  const { locks } = verdict.facts.claim;
  return verdict.facts.priceFen === priceFen && locks !== null && "sealed" in locks && sealed.includes(locks.sealed);
}

/**
 * What is wrong with an order of bids: no replay; it does not compute; it is of another ceiling or beacon than its close locked, or of bids
 * that are not those that were sealed then. `bids`: what the site discloses of each bidder of the close.
 */
export function orderFindings(
  { index, leaf: { subject } }: { readonly index: number; readonly leaf: Leaf },
  { lock, proof }: Pick<Disclosed, "lock" | "proof">,
  bids: ReadonlyMap<string, Json | null>,
): Finding[] {
  if (proof === null) return [found("no-proof", subject, index)];
  const verdict = verifyReplay(proof);
  if (verdict.answer !== "yes") return [found("draw", subject, index, verdict.answer === "no" ? verdict.code : "")];
  const close = closeOf(lock);
  const read = isObject(proof) ? readCase(proof.case as Json) : null;
  if (!close || !read?.ok) return [found("other-draw", subject, index)];
  const { ceilingFen, beacon, entrants } = read.value;
  const isSame = close.ceilingFen === ceilingFen && canonicalize(close.beacon) === canonicalize(beacon);
  const prices = new Map((entrants as readonly PriceEntrant[]).map(({ id, amountFen }) => [id, amountFen]));
  const known = close.entrants.every((entrant) =>
    isTheBid(bids.get(entrant.id) ?? null, "sealed" in entrant ? entrant.sealed : [], prices.get(entrant.id) ?? null),
  );
  const isNobodyElse = [...prices.keys()].every((id) => close.entrants.some((entrant) => entrant.id === id));
  return isSame && known && isNobodyElse ? [] : [found("other-draw", subject, index)];
}
