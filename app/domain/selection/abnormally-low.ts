import type { PriceEntrant, SelectionCase } from "./case";

/** A bidder's reasons for its low price: to the lines of its sealed cost sheet, in their order, and to the whole (exact prices). */
export type LowPriceAnswer = { readonly lines: readonly string[]; readonly whole: string };

/**
 * For every amount, whether it is abnormally low once it leads (market §4.4): with three or more left, 1 - b1/mean of the others ≥ 2/5
 * or 1 - b1/b2 ≥ 3/10; with one or two left, 1 - b1/ceiling ≥ 1/2. Amounts in fen, ascending; computed exactly.
 */
export function lowWhenLeading(ascendingFen: readonly number[], ceilingFen: number): readonly boolean[] {
  const amounts = ascendingFen.map(BigInt);
  let others = amounts.reduce((sum, amount) => sum + amount, 0n);
  return amounts.map((first, i) => {
    others -= first;
    const [second, third] = [amounts[i + 1], amounts[i + 2]];
    if (second === undefined || third === undefined) return 2n * first <= BigInt(ceilingFen);
    const count = BigInt(amounts.length - i - 1);
    return 5n * first * count <= 3n * others || 10n * first <= 7n * second;
  });
}

/** Where the test of the leader ends. */
export type Led<E> = {
  /** Those still in, the leader first; nobody when all were rejected. */
  readonly order: readonly E[];
  readonly rejected: readonly E[];
  /** The leader when it is abnormally low and nobody has decided yet. */
  readonly waiting: E | null;
  /** Who was abnormally low while it led, decided or not. */
  readonly low: readonly E[];
};

/**
 * Tests the leader while it leads (market §4.4, selection-case): accepted stays, rejected goes out and the next is tested, undecided
 * waits. Entrants ascending in, amounts in fen; a decision on anybody else has no effect.
 */
export function testLeaders<E extends PriceEntrant>(
  ascending: readonly E[],
  ceilingFen: number,
  decisions: SelectionCase["decisions"],
): Led<E> {
  const isLow = lowWhenLeading(
    ascending.map(({ amountFen }) => amountFen),
    ceilingFen,
  );
  const decisionOn = ({ id }: E) => (Object.hasOwn(decisions, id) ? decisions[id] : undefined);
  const found = ascending.findIndex((leader, i) => !isLow[i] || decisionOn(leader) !== "rejected");
  const first = found === -1 ? ascending.length : found;
  const leader = ascending[first];
  const rejected = ascending.slice(0, first);
  const low = leader !== undefined && isLow[first] === true ? leader : null;
  return {
    order: ascending.slice(first),
    rejected,
    waiting: low && decisionOn(low) === undefined ? low : null,
    low: low ? [...rejected, low] : rejected,
  };
}
