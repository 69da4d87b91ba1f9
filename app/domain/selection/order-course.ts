import type { InvalidCode, PriceEntrant, SelectionResult } from "./case";

/** One opened bid in the table of a result: under its number, never its bidder's name. Amounts in fen. */
export type OpenedPrice = {
  /** `投标人 n`: the place of its id among those of the close, ascending (exact prices). */
  readonly number: number;
  readonly id: string;
  readonly amountFen: number;
  /** Its place in the order; null where it is out. */
  readonly rank: number | null;
  readonly invalid: InvalidCode | null;
  /** Others named the same price: the draw put them in order. */
  readonly isTied: boolean;
};

/** The bids of a result with the figures that sum them up: fen, the ceiling's share in hundredths of a percent. */
export type OrderCourse = {
  readonly rows: readonly OpenedPrice[];
  readonly valid: number;
  readonly excluded: readonly OpenedPrice[];
  readonly ties: readonly { readonly amountFen: number; readonly numbers: readonly number[] }[];
  readonly lowestFen: number | null;
  readonly highestFen: number | null;
  readonly medianFen: number | null;
};

/** The middle amount, of an even number the half-up mean of the two in the middle (market §4.1.1). */
function median(ascending: readonly number[]): number | null {
  const high = ascending[ascending.length >> 1];
  const low = ascending[(ascending.length - 1) >> 1];
  return low === undefined || high === undefined ? null : Number((BigInt(low) + BigInt(high) + 1n) / 2n);
}

/**
 * How an order came about, from the opened bids and the result that anybody can compute again: who is out, who tied, who stands where
 * (market §4.4). `ids`: all ids of the close, ascending. Those that are out stand behind the order, by their amounts.
 */
export function orderCourse(
  ids: readonly string[],
  entrants: readonly PriceEntrant[],
  { order, invalid }: Pick<SelectionResult, "order" | "invalid">,
): OrderCourse {
  const ranks = new Map(order.map((id, at) => [id, at + 1]));
  const inOrder = entrants.filter(({ id }) => ranks.has(id));
  const same = new Map<number, number>();
  for (const { amountFen } of inOrder) same.set(amountFen, (same.get(amountFen) ?? 0) + 1);
  const all = entrants.map(({ id, amountFen }): OpenedPrice => {
    const rank = ranks.get(id) ?? null;
    const isTied = rank !== null && (same.get(amountFen) ?? 0) > 1;
    return { number: ids.indexOf(id) + 1, id, amountFen, rank, invalid: invalid[id] ?? null, isTied };
  });
  const last = entrants.length + 1;
  const rows = all.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.amountFen - b.amountFen || a.number - b.number);
  const amounts = inOrder.map(({ amountFen }) => amountFen).sort((a, b) => a - b);
  const tied = [...same].filter(([, count]) => count > 1).sort(([a], [b]) => a - b);
  return {
    rows,
    valid: inOrder.length,
    excluded: rows.filter(({ rank }) => rank === null),
    ties: tied.map(([amountFen]) => ({
      amountFen,
      numbers: rows.filter((row) => row.rank !== null && row.amountFen === amountFen).map(({ number }) => number),
    })),
    lowestFen: amounts[0] ?? null,
    highestFen: amounts.at(-1) ?? null,
    medianFen: median(amounts),
  };
}
