/**
 * Whether the leading amount is abnormally low (market §4.4): with three or more left, 1 - b1/mean of the others ≥ 2/5 or
 * 1 - b1/b2 ≥ 3/10; with one or two left, 1 - b1/ceiling ≥ 1/2. Amounts in fen, ascending, at least one; computed exactly.
 */
export function isAbnormallyLow(ascendingFen: readonly number[], ceilingFen: number): boolean {
  const [first, second, ...rest] = ascendingFen.map(BigInt);
  if (first === undefined) return false;
  if (second === undefined || rest.length === 0) return 2n * first <= BigInt(ceilingFen);
  const others = rest.reduce((sum, amount) => sum + amount, second);
  const count = BigInt(rest.length + 1);
  return 5n * first * count <= 3n * others || 10n * first <= 7n * second;
}
