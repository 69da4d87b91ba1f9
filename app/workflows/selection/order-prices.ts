import { openedBids } from "#db/queries/bids";
import { commissionById } from "#db/queries/commissions";
import { drawByNumber } from "#db/queries/draws";
import { lowPriceQuestions } from "#db/queries/low-prices";
import { selectionById } from "#db/queries/selections";
import { saveReplay } from "#db/writes/draw";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { rulesAt } from "~/domain/rulebook/rules";
import { isFileMethod } from "~/domain/selection/methods";
import { placesOf, priceCase } from "~/domain/selection/price-case";
import { type Replay, replayOf } from "~/domain/selection/replay";
import { runSelection } from "~/domain/selection/run-selection";
import { portableHashes } from "~/domain/verifiable/hash";
import type { Shell } from "~/lib/shell";
import { along, makeMoveOf } from "../engine/make-move";
import { COMMISSIONS } from "../engine/move";
import { askLowPrice, type Waiting } from "./ask-low-price";
import { SELECTIONS, type SelectionAct } from "./selection";

/** What a selection's opened bids come to: the file that replays it, who has which place, which bids are void, and who must be asked first. */
type Ordered = {
  readonly commissionId: string;
  readonly waiting: Waiting | null;
  readonly replay: Replay;
  readonly places: readonly { readonly agencyId: string; readonly priceFen: number }[];
  readonly voids: Readonly<Record<string, string>>;
};

async function ordered(shell: Shell, id: string): Promise<Ordered | null> {
  const { db } = shell.database;
  const [selection, run, bids] = [await selectionById(db, id), await drawByNumber(db, id), await openedBids(db, id)];
  const commission = selection && (await commissionById(db, selection.commissionId));
  if (!selection || !run?.close || !run.signature || !commission?.publishedAt || bids.some(({ openedAt }) => !openedAt)) return null;
  const { method } = selection;
  if (!isFileMethod(method)) throw new Error(`selection ${id} is not ordered by a case`);
  const entrants = bids.flatMap(({ bidder, priceFen }) => (priceFen === null ? [] : [{ id: bidder, amountFen: priceFen }]));
  const decisions = Object.fromEntries(
    (await lowPriceQuestions(db, id)).flatMap((each) => (each.decision ? [[each.bidder, each.decision]] : [])),
  );
  const terms = priceCase({
    ...{ id, method, stream: commission.stream, beacon: run.close.beacon, signature: run.signature, decisions, entrants },
    ceilingFen: run.close.ceilingFen ?? 0,
  });
  const made = runSelection(terms);
  if (!made.ok) throw new Error(`selection ${id}: ${made.code}`);
  const rules = rulesAt(commission.publishedAt);
  const limits = { most: rules.value("alternates.max"), percent: rules.count("alternates.price_ratio") };
  const agencyOf = new Map(bids.map(({ bidder, agencyId }) => [bidder, agencyId]));
  const low = made.result.status === "needs-decision" ? bids.find(({ bidder }) => bidder === made.result.details.abnormallyLow) : undefined;
  return {
    commissionId: commission.id,
    waiting: low?.priceFen ? { bidder: low.bidder, agencyId: low.agencyId, priceFen: low.priceFen } : null,
    replay: replayOf(portableHashes, terms, made.result),
    places: placesOf(made.result, entrants, limits).map((each) => ({ agencyId: agencyOf.get(each.id) ?? "", priceFen: each.priceFen })),
    voids: Object.fromEntries(bids.flatMap(({ bidder, voidCode }) => (voidCode === null ? [] : [[bidder, voidCode]]))),
  };
}

/**
 * Orders a selection whose bids are all opened (market §4.4, selection-case): its commission takes the order, or it has failed with F01
 * or F02. Whoever leads with an abnormally low price is asked first. Refusals: `not-found` while a bid is unopened, the gate's.
 */
export async function orderPrices(shell: Shell, id: string): Promise<Decision<string>> {
  const found = await ordered(shell, id);
  if (!found) return refused("not-found");
  const { commissionId, replay, places, voids, waiting } = found;
  const { status, reason, order, invalid } = replay.result;
  if (waiting) {
    const asked = await askLowPrice(shell, id, waiting);
    if (!asked.ok) return asked;
    return asked.value === "asked" ? ok(id) : orderPrices(shell, id);
  }
  const act: SelectionAct = ({ tx, now }) =>
    ok({
      patch: reason ? { failure: reason } : { result: places },
      write: () => saveReplay(tx, id, replay, now),
      payload: { caseHash: replay.caseHash, status, reason, order, invalid, voids },
      along: reason ? [along(COMMISSIONS, commissionId, "fail-selection", { act: failing(reason) })] : [],
    });
  const made = await makeMoveOf(SELECTIONS.priced, shell, SYSTEM, id, reason ? "fail-prices" : "order", { act });
  return made.ok ? ok(id) : made;
}

const failing = (reason: "F01" | "F02") => () => ok({ patch: { failureReason: reason }, payload: { reason } });
