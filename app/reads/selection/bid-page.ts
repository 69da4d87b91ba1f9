import type { Database, Queryable } from "#db/client";
import { entrantSaltOf } from "#db/queries/agency-entries";
import { commissionById, publishedByNumber } from "#db/queries/commissions";
import { currentSelection, type SelectionRow } from "#db/queries/selections";
import type { UserActor } from "~/domain/kernel/actor";
import { rulesAt } from "~/domain/rulebook/rules";
import { isPriced } from "~/domain/selection/carried";
import { sealedLimits } from "~/domain/selection/sealed-files";
import { beaconAt } from "~/domain/verifiable/beacon";
import { opaqueId } from "~/domain/verifiable/blinded";
import { entrantSaltOf as saltFrom } from "~/domain/verifiable/entrant-id";
import { type OpeningNotice, openingNotice } from "~/domain/verifiable/opening-notice";
import { readAgencyWork } from "../desk/agency-work";

/** The notice by which prices of a selection are sealed; null where it takes none. A selection that takes prices keeps its own beacon. */
function noticeOf({ id, method, beacon }: SelectionRow, selectsAt: Date | null): OpeningNotice | null {
  return selectsAt && beacon && isPriced(method) ? openingNotice(id, beaconAt(beacon, selectsAt)) : null;
}

/** The notice of the opening of a commission by its number, public from the notice on; null where it takes no prices. */
export async function readOpeningNotice(db: Queryable, number: string): Promise<OpeningNotice | null> {
  const row = await publishedByNumber(db, number);
  const selection = row && (await currentSelection(db, row.id));
  return selection && noticeOf(selection, row.selectsAt);
}

/** The page on which an agency seals a price; null where the commission takes none, or is not published (the two look alike). */
export async function readBidPage(database: Database, actor: UserActor, id: string, now: Date) {
  const { db } = database;
  const row = await commissionById(db, id);
  if (!row || !isPriced(row.method)) return null;
  const [work, selection] = [await readAgencyWork(database, actor, id, now), await currentSelection(db, id)];
  const notice = selection && noticeOf(selection, row.selectsAt);
  if (!work || !notice || !selection) return null;
  const salt = (await entrantSaltOf(db, actor.organisationId, id)) ?? saltFrom(selection.entrantKey ?? "", actor.uscc);
  const { number, title, status, held, open, isAgent, hindrances, closesAt, selectsAt, bid } = work;
  return {
    ...{ id, number, title, status, held, open, isAgent, hindrances, closesAt, selectsAt, bid, notice },
    ceilingFen: row.terms.priceFen ?? 0,
    /** The own opaque id, which what is sealed must name: it stands before anything is sent. */
    bidder: opaqueId(salt, actor.uscc),
    limits: sealedLimits(rulesAt(now)),
  };
}
export type BidPageView = NonNullable<Awaited<ReturnType<typeof readBidPage>>>;
