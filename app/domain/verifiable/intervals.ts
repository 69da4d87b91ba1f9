/** Tickets laid end to end, from which intervals are taken out. */
export type Intervals = {
  /** Tickets still there. */
  total(): number;
  /** Takes out the interval that holds the ticket `x` (0 ≤ x < total) and answers its index. */
  take(x: number): number;
};

/**
 * Cumulative intervals of positive weights whose sum is a safe integer, in a Fenwick tree: a draw of all of 100,000 entrants takes
 * milliseconds where walking the sums would take minutes, and gives the same picks.
 */
export function intervals(weights: readonly number[]): Intervals {
  const size = weights.length;
  const tree = new Float64Array(size + 1);
  let total = 0;
  for (let i = 1; i <= size; i++) {
    const weight = weights[i - 1] as number;
    total += weight;
    tree[i] = (tree[i] as number) + weight;
    const parent = i + (i & -i);
    if (parent <= size) tree[parent] = (tree[parent] as number) + (tree[i] as number);
  }
  let top = 1;
  while (top * 2 <= size) top *= 2;

  function remove(index: number): void {
    const weight = weights[index] as number;
    total -= weight;
    for (let i = index + 1; i <= size; i += i & -i) tree[i] = (tree[i] as number) - weight;
  }

  return {
    total: () => total,
    take(x) {
      let before = 0;
      let rest = x;
      for (let step = top; step > 0; step >>= 1) {
        const at = before + step;
        if (at > size || (tree[at] as number) > rest) continue;
        rest -= tree[at] as number;
        before = at;
      }
      remove(before);
      return before;
    },
  };
}
