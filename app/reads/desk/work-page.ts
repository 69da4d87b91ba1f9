import type { Database } from "#db/client";
import { commissionById, versionsOf } from "#db/queries/commissions";
import type { UserActor } from "~/domain/kernel/actor";
import { rulesToSign } from "~/domain/lifecycle/facts";
import { isPriced } from "~/domain/selection/carried";
import { type NoticeView, readNotice } from "../notice/notice";
import { type AheadStep, aheadSteps, type PastEvent, pastEvents } from "../notice/timeline";
import { type ObjectionView, readObjections } from "../objection/objections";
import { lastReturnOf, type ReturnedWith, returnedWith } from "../posting/posting-review";
import { type LowPriceView, readLowPrices } from "../selection/low-prices";
import { type BidFile, readWinnersFiles } from "../selection/winners-files";
import { type Standing, standingOf } from "./standing";
import { readWork, type Work, type WorkHead } from "./work-facts";

/** The page on which one commission stands for those who work on it: header, buttons, what happened, terms. */
export type WorkPage = {
  readonly head: WorkHead;
  readonly look: Work["look"];
  readonly notice: NoticeView;
  readonly past: readonly PastEvent[];
  readonly ahead: readonly AheadStep[];
  readonly standing: Standing;
  /** In full, for those who may read them so. */
  readonly objections: readonly ObjectionView[];
  /** The questions about abnormally low prices, as far as the viewer may read them. */
  readonly lowPrices: readonly LowPriceView[];
  /** What the selected agency sealed beside its price, for the purchaser; empty for all others. */
  readonly bidFiles: readonly BidFile[];
  readonly returned: ReturnedWith | null;
  /** The commission that this one posts again, and the one that posts this again. */
  readonly relistOf: { readonly id: string; readonly number: string | null } | null;
};

/** Null when there is no such commission or it is not the viewer's to work on. */
export async function readWorkPage(database: Database, actor: UserActor, id: string, now: Date): Promise<WorkPage | null> {
  const work = await readWork(database, actor, id, now);
  if (!work) return null;
  const { head, look, row, artefacts, facts, calendar, db } = work;
  const back = row.status === "draft" || row.status === "returned" ? lastReturnOf(await versionsOf(db, id)) : null;
  const failed = row.relistOf ? await commissionById(db, row.relistOf) : null;
  return {
    ...{ head, look },
    notice: await readNotice(db, row, now, calendar, rulesToSign(facts, now)),
    past: await pastEvents(db, facts, "own"),
    ahead: aheadSteps(facts, now, calendar),
    standing: standingOf(row, artefacts, now),
    objections: artefacts.objections.length > 0 ? (await readObjections(db, facts, actor, now, calendar)).map(({ view }) => view) : [],
    lowPrices: isPriced(row.method) ? await readLowPrices(db, facts, actor, now, calendar) : [],
    bidFiles: isPriced(row.method) ? await readWinnersFiles(db, actor, row) : [],
    returned: back ? returnedWith(back) : null,
    relistOf: failed ? { id: failed.id, number: failed.number } : null,
  };
}
