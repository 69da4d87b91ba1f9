import { rational, roundHalfUp } from "~/domain/kernel/rational";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import { DRAW_VERSION } from "~/domain/verifiable/draw";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import type { Hashes } from "~/domain/verifiable/hash";
import type { Fund, InvalidCode, PriceEntrant, Stream } from "../case";
import { LIVE_AUCTION } from "../live-auction";
import { invalidAmount, runContext, sieve } from "../run-context";
import { LIVE_LIMIT, type Slot, schedule } from "./schedule";

/** Both forms: the second one's beacon binds what it claims (verifiable §1.2). */
export const AUCTION_VERSIONS = ["mingxuan-auction/1", "mingxuan-auction/2"] as const;
export type AuctionVersion = (typeof AUCTION_VERSIONS)[number];

/** What fixes an auction before it starts. `entrants` are the opened sealed prices in fen; `masks` their ids in a random order. */
export type AuctionTerms = {
  readonly id: string;
  readonly fund: Fund;
  readonly stream: Stream;
  readonly ceilingFen: number;
  /** ISO seconds, Z: moment 0 of every event. */
  readonly startsAt: string;
  readonly masks: readonly string[];
  readonly entrants: readonly PriceEntrant[];
  readonly beacon: BeaconInputs;
  readonly signature: string;
};

/** An auction under way; every value is replaced, never changed. Times in milliseconds from the start, amounts in fen. */
export type Auction = {
  readonly terms: AuctionTerms;
  readonly stepFen: number;
  readonly slots: readonly Slot[];
  /** The number under which each bidder is shown while names are hidden, from 1. */
  readonly masks: ReadonlyMap<string, number>;
  /** Ids in the live stage, equal starting prices in the order drawn. */
  readonly live: readonly string[];
  /** Ids behind the live limit, in their order. */
  readonly behind: readonly PriceEntrant[];
  readonly standing: ReadonlyMap<string, number>;
  readonly now: number;
  readonly slot: number;
  /** Who has turns in this round, dearest first. */
  readonly order: readonly string[];
  readonly turn: "open" | "offered" | "passed";
  readonly present: ReadonlySet<string>;
};
type Invalid = { readonly [id: string]: InvalidCode };
export type Opened =
  | { readonly ok: true; readonly auction: Auction; readonly invalid: Invalid; readonly draws: readonly DrawProof[] }
  | { readonly ok: false; readonly reason: "F01" | "F02"; readonly invalid: Invalid };

const STEP_PERMILLE = 5;
const STEP_LEAST_FEN = 10_000;

/** The published step: 0.5 % of the ceiling, half up to 1 fen, at least 100 yuan (market §4.5). */
export function minimumStep(ceilingFen: number): number {
  return Math.max(Number(roundHalfUp(rational(BigInt(ceilingFen) * BigInt(STEP_PERMILLE), 1000))), STEP_LEAST_FEN);
}

/** Equal starting prices take the order of one draw `-r1` over all who share a price, before anybody has a turn (market §4.12). */
function startingOrder(
  hashes: Hashes,
  terms: AuctionTerms,
  v: AuctionVersion,
  valid: readonly PriceEntrant[],
): { readonly order: readonly PriceEntrant[]; readonly draws: readonly DrawProof[] } {
  const { id, beacon, signature } = terms;
  const context = runContext(hashes, { v: v === "mingxuan-auction/1" ? "mingxuan-draw/1" : DRAW_VERSION, id, beacon, signature });
  const count = new Map<number, number>();
  for (const { amountFen } of valid) count.set(amountFen, (count.get(amountFen) ?? 0) + 1);
  const tied = valid.filter(({ amountFen }) => (count.get(amountFen) ?? 0) > 1);
  const drawn =
    tied.length === 0
      ? []
      : context.draw({
          suffix: "-r1",
          purpose: "tie-break",
          method: "uniform",
          draw: tied.length,
          entrants: tied.map(({ id }) => ({ id, w: 1 })),
        });
  const rank = new Map(drawn.map((id, i) => [id, i]));
  const order = [...valid].sort((a, b) => a.amountFen - b.amountFen || (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return { order, draws: context.proofs };
}

/**
 * Opens an auction of that form from the sealed prices (market §4.5), the beacon's signature already verified. The lowest twelve go on, ties at the
 * twelfth all in. F02 when no price is valid, F01 below the minimum.
 */
export function openAuction(hashes: Hashes, terms: AuctionTerms, v: AuctionVersion = "mingxuan-auction/2"): Opened {
  // A floor belongs to OPTIMAL_PRICE alone (market §3.2).
  const limits = { ceilingFen: terms.ceilingFen, floorFen: null };
  const { valid, faults, shortfall } = sieve(terms.entrants, (entrant) => invalidAmount(entrant, limits), LIVE_AUCTION.minimum(terms));
  const invalid: Invalid = Object.fromEntries(faults);
  if (shortfall !== null) return { ok: false, reason: shortfall, invalid };
  const { order, draws } = startingOrder(hashes, terms, v, valid);
  const last = order[Math.min(LIVE_LIMIT, order.length) - 1] as PriceEntrant;
  const live = order.filter(({ amountFen }) => amountFen <= last.amountFen);
  const auction: Auction = {
    terms,
    stepFen: minimumStep(terms.ceilingFen),
    slots: schedule(live.length),
    masks: new Map(terms.masks.map((id, i) => [id, i + 1])),
    live: live.map(({ id }) => id),
    behind: order.slice(live.length),
    standing: new Map(live.map(({ id, amountFen }) => [id, amountFen])),
    now: 0,
    slot: 0,
    order: [],
    turn: "open",
    present: new Set(),
  };
  return { ok: true, auction, invalid, draws };
}

/** Turns of a round: dearest first; equal prices keep the order drawn (market §4.5). */
export function turnOrder({ live, standing }: Pick<Auction, "live" | "standing">): readonly string[] {
  return live
    .map((id, rank) => ({ id, rank, amount: standing.get(id) as number }))
    .sort((a, b) => b.amount - a.amount || a.rank - b.rank)
    .map(({ id }) => id);
}

/** Whose turn it is, or null in a pause and after the end. */
export function onTurn({ slots, slot, order }: Auction): string | null {
  const turn = slots[slot]?.turn ?? null;
  return turn === null ? null : (order[turn] ?? null);
}

/** Whether the last stretch is over. */
export function isOver({ slots, slot }: Auction): boolean {
  return slot >= slots.length;
}

/** The number under which a live bidder is shown while names are hidden, from 1. */
export function maskOf({ masks }: Pick<Auction, "masks">, id: string): number {
  return masks.get(id) as number;
}
