import type { BeaconInputs } from "~/domain/verifiable/beacon";
import { fundOf, type PriceCase, type PriceEntrant, type SelectionCase, type SelectionResult, type Stream } from "./case";
import type { Placed } from "./method";
import type { FileMethod } from "./methods";

/** What a selection by prices is made of, once its bids are opened; amounts in fen. */
export type OpenedPrices = {
  readonly id: string;
  readonly method: FileMethod;
  readonly stream: Stream;
  readonly ceilingFen: number;
  readonly beacon: BeaconInputs;
  readonly signature: string;
  readonly decisions: SelectionCase["decisions"];
  readonly entrants: readonly PriceEntrant[];
};

/** The case of a selection whose bids are opened (selection-case). A bid that is void is not in it: it is no bid of its commission. */
export function priceCase({ stream, entrants, ...given }: OpenedPrices): PriceCase {
  const ascending = [...entrants].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { v: "mingxuan-selection/2", ...given, fund: fundOf(stream), stream, floorFen: null, params: {}, entrants: ascending };
}

/** How many alternates are called, and how far above the first winner's price one may be, in percent (market §3.3 13b, exact prices). */
export type AlternateLimits = { readonly most: number; readonly percent: number };

/**
 * The places of an order: the winner, and those after it who may be called as alternates, each at its own price. Who is dearer than the
 * limit is passed over, and the next in the order takes the place.
 */
export function placesOf({ order }: Pick<SelectionResult, "order">, entrants: readonly PriceEntrant[], limits: AlternateLimits): Placed[] {
  const priceOf = new Map(entrants.map(({ id, amountFen }) => [id, amountFen]));
  const placed = order.map((id) => ({ id, priceFen: priceOf.get(id) ?? 0 }));
  const [winner, ...others] = placed;
  if (!winner) return [];
  const near = others.filter(({ priceFen }) => 100n * BigInt(priceFen) <= BigInt(limits.percent) * BigInt(winner.priceFen));
  return [winner, ...near.slice(0, limits.most)];
}
