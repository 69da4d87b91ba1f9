import type { Fund, Stream } from "./case";
import type { MethodName } from "./method";

type Row = { readonly fiscal: number; readonly social: number };

/**
 * Fewest participants by method and money (market §4.2). They belong to the format `mingxuan-selection/1`: another minimum would be
 * another format, so that old files replay for ever; hence no row of the dated rulebook.
 */
const MINIMUM: Readonly<Record<Exclude<MethodName, "CREDIT_PICK">, Row>> = {
  RANDOM: { fiscal: 3, social: 2 },
  LOWEST_PRICE: { fiscal: 3, social: 1 },
  OPTIMAL_PRICE: { fiscal: 3, social: 3 },
  AVERAGE_PRICE: { fiscal: 3, social: 3 },
  SCHEME: { fiscal: 2, social: 2 },
  LIVE_AUCTION: { fiscal: 3, social: 2 },
  DIRECT: { fiscal: 1, social: 1 },
};

/** Fewest valid participants, below which a selection fails with F01 (market §4.2). */
export function minimumFor(method: MethodName, fund: Fund, stream: Stream): number {
  if (method === "CREDIT_PICK") return stream === "DEPT" ? 3 : 2;
  return MINIMUM[method][fund];
}
