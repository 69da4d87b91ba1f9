import type { PriceEntrant } from "./case";
import { byId, type RunContext } from "./run-context";

/**
 * The total order of entrants by a comparison that may call some equal: equal places are drawn, the whole group at once, and the
 * order drawn is the order taken (selection-case, "Draws"; market §4.1.8). A second group with the same amount draws under its own id.
 */
export function orderWithTies<E extends PriceEntrant>(
  context: RunContext,
  entrants: readonly E[],
  compareEntrants: (a: E, b: E) => number,
): readonly E[] {
  const sorted = [...entrants].sort((a, b) => compareEntrants(a, b) || byId(a, b));
  const out: E[] = [];
  const groupsWithAmount = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start] as E;
    let end = start + 1;
    while (end < sorted.length && compareEntrants(first, sorted[end] as E) === 0) end++;
    const group = sorted.slice(start, end);
    out.push(...(group.length > 1 ? drawOrder(context, group, groupsWithAmount) : group));
    start = end;
  }
  return out;
}

function drawOrder<E extends PriceEntrant>(context: RunContext, group: readonly E[], groupsWithAmount: Map<number, number>): readonly E[] {
  const { amountFen } = group[0] as E;
  const count = (groupsWithAmount.get(amountFen) ?? 0) + 1;
  groupsWithAmount.set(amountFen, count);
  const order = context.draw({
    suffix: `-tie-${amountFen}${count > 1 ? `-${count}` : ""}`,
    purpose: "tie-break",
    method: "uniform",
    draw: group.length,
    entrants: group.map(({ id }) => ({ id, w: 1 })),
  });
  const byIds = new Map(group.map((entrant) => [entrant.id, entrant]));
  return order.map((id) => byIds.get(id) as E);
}
