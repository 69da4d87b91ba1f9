import type { Queryable } from "#db/client";
import type { DrawRow } from "#db/queries/draws";
import { countedBid } from "#db/queries/low-prices";
import { toHex } from "~/domain/kernel/bytes";
import { fromBase64 } from "~/domain/verifiable/base64";
import { portableHashes } from "~/domain/verifiable/hash";
import { type OpenedBidFile, openedBidFile, VOID_BID_VERSION, type VoidBidFile } from "~/domain/verifiable/opened-bid-file";

/**
 * A bid of a selection as anybody may read it from the result on: opened, with the sealed file out of which it came, or why it is void
 * (exact prices). Null before the result, and for whoever did not bid; the files sealed beside it are never told.
 */
export async function readOpenedBid(db: Queryable, run: DrawRow, bidder: string): Promise<OpenedBidFile | VoidBidFile | null> {
  const row = run.replay && run.close && run.signature ? await countedBid(db, run.id, bidder) : null;
  const sealed = row && fromBase64(row.sealed);
  if (!row?.openedAt || !sealed || !run.close || !run.signature) return null;
  const about = { commission: run.id, bidder, part: "price" } as const;
  if (!row.opened || row.priceFen === null) {
    return { v: VOID_BID_VERSION, ...about, code: row.voidCode ?? "", sealedHash: toHex(portableHashes.sha256(sealed)) };
  }
  const bid = { commission: run.id, bidder, priceFen: String(row.priceFen), ...row.opened };
  return openedBidFile({ part: "price", beacon: run.close.beacon, signature: run.signature, sealed, bid });
}
