import type { Queryable } from "#db/client";
import { openedBids } from "#db/queries/bids";
import { drawByNumber } from "#db/queries/draws";
import { maySeeLosers } from "~/domain/access/visibility";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { carriedOf } from "~/domain/selection/carried";
import { fundOf, type PriceEntrant } from "~/domain/selection/case";
import { type OrderCourse, orderCourse } from "~/domain/selection/order-course";

/** What anybody may know of the bids of a commission once they are being opened (market §4.1.7, exact prices). */
export type PricesShown = {
  readonly id: string;
  readonly ceilingFen: number;
  /** How many count, and how many of them are opened already. */
  readonly total: number;
  readonly opened: number;
  /** Bids that did not open to their own commission and bidder, by their numbers. */
  readonly voids: readonly { readonly number: number; readonly code: string }[];
  /** The amounts under their numbers, from the result on; null before it. */
  readonly course: OrderCourse | null;
  /** The bidders' names by their numbers, once they are disclosed; null before. */
  readonly names: Readonly<Record<number, string>> | null;
  /** The rules that the lines of the course come from. */
  readonly rules: {
    readonly [K in "minimum" | "mean" | "next" | "ratio"]: ReturnType<CommissionFacts["rulesOf"]["publication"]["row"]>;
  };
};

/** The opened bids of a commission; null before the opening. Two queries. */
export async function readPrices(
  db: Queryable,
  { selection, stream, method, status, rulesOf }: CommissionFacts,
): Promise<PricesShown | null> {
  const run = selection && (await drawByNumber(db, selection.id));
  if (!run?.close || !run.signature) return null;
  const bids = await openedBids(db, run.id);
  const ids = run.close.entrants.map(({ id }) => id);
  const { replay } = run;
  const { publication } = rulesOf;
  return {
    id: run.id,
    ceilingFen: run.close.ceilingFen ?? 0,
    total: bids.length,
    opened: bids.filter(({ openedAt }) => openedAt !== null).length,
    voids: bids.flatMap(({ bidder, voidCode }) => (voidCode === null ? [] : [{ number: ids.indexOf(bidder) + 1, code: voidCode }])),
    course: replay && orderCourse(ids, replay.case.entrants as readonly PriceEntrant[], replay.result),
    names: maySeeLosers({ method, stream, status })
      ? Object.fromEntries(run.roster.map(({ id, name }) => [ids.indexOf(id) + 1, name]))
      : null,
    rules: {
      minimum: publication.row(carriedOf(method).posting.minimum[fundOf(stream)]),
      mean: publication.row("alp.mean"),
      next: publication.row("alp.next"),
      ratio: publication.row("alternates.price_ratio"),
    },
  };
}
