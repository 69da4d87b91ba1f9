import type { AuctionEvent } from "~/domain/selection/auction/apply";
import { auctionAudit, type Signer } from "~/domain/selection/auction/audit";
import { type Auction, type AuctionTerms, openAuction } from "~/domain/selection/auction/state";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import { publicKeyOf, signPoint } from "~/domain/verifiable/bls";
import { portableHashes } from "~/domain/verifiable/hash";
import vectors from "../../fixtures/draw-vectors.json" with { type: "json" };

const beacon = vectors[0]?.inputs.beacon as BeaconInputs;
const signature = vectors[0]?.signature as string;
const secret = BigInt(`0x${"07".repeat(32)}`);

export const testSigner: Signer = {
  publicKey: publicKeyOf(secret),
  sign: (message) => signPoint(secret, message).toBytes(),
};

/** Terms of an auction with these sealed prices, by id. */
export function terms(prices: Readonly<Record<string, number>>, change: Partial<AuctionTerms> = {}): AuctionTerms {
  const entrants = Object.entries(prices).map(([id, amountFen]) => ({ id, amountFen }));
  return {
    id: "MX-2026-000301",
    fund: "fiscal",
    stream: "DEPT",
    ceilingFen: 10_000_000,
    startsAt: "2026-09-15T02:00:00Z",
    masks: entrants.map(({ id }) => id).reverse(),
    entrants,
    beacon,
    signature,
    ...change,
  };
}

/** The opened auction; fails the test when it does not open. */
export function opened(from: AuctionTerms): Auction {
  const reply = openAuction(portableHashes, from);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.auction;
}

/** A short auction with offers, a pass, a refusal and a disconnection, signed. */
export function sampleAudit() {
  const minute = 60_000;
  const events: AuctionEvent[] = [
    { kind: "join", at: 0, bidder: "A" },
    { kind: "join", at: 1_000, bidder: "B" },
    { kind: "join", at: 2_000, bidder: "C" },
    { kind: "offer", at: 5 * minute + 1, bidder: "A", amountFen: 8_500_000 },
    { kind: "offer", at: 5 * minute + 2, bidder: "B", amountFen: 8_000_000 },
    { kind: "pass", at: 7 * minute + 5, bidder: "C" },
    { kind: "disconnect", at: 8 * minute, bidder: "B" },
    { kind: "tick", at: 12 * minute },
  ];
  return auctionAudit(portableHashes, terms({ A: 9_500_000, B: 9_000_000, C: 9_300_000 }), events, testSigner);
}
