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
