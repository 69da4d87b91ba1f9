import type { Database, Queryable } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { knownCalendar } from "#db/queries/calendar";
import { type CommissionRow, currentAward, factsFrom } from "#db/queries/commission-facts";
import { commissionById, relistOf } from "#db/queries/commissions";
import { type LookKind, lookAtCommission } from "~/domain/access/looks";
import { maySeeWork } from "~/domain/access/visibility";
import { minimumWindow } from "~/domain/commission/posting-checks";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { awardStanding } from "~/domain/lifecycle/award-standing";
import { type CommissionFacts, isHeld } from "~/domain/lifecycle/facts";
import { type AnyVerb, isInOfficeQueue, movesFor, turnsOf } from "~/domain/lifecycle/turns";
import { rulesAt } from "~/domain/rulebook/rules";
import { carriedMethod, carriedOf } from "~/domain/selection/carried";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { Subject } from "~/lib/move-pages";
import { entrantsFor, type ReadObjection, readObjections } from "../objection/objections";
import { type LowPriceView, readLowPrices } from "../selection/low-prices";
import { type TimedTurn, timedTurn } from "./deadline";

/** What every page on which somebody acts on a commission shows above its own. */
export type WorkHead = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly itemCode: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly revision: number;
  readonly turns: readonly TimedTurn[];
  /** The buttons: what this person may do now. */
  readonly moves: readonly AnyVerb[];
  /** How it is given out: what the page calls the selection is asked of it. */
  readonly method: CarriedMethod;
  /** Public once published. */
  readonly isPublic: boolean;
  /** Its award notice was sent and stands: the contract can be printed. */
  readonly isAwarded: boolean;
  /** Working days that these pages tell of: the office's format check and its answer on cancelling, and the shortest window of a relist. */
  readonly days: { readonly formatCheck: number; readonly cancelConsent: number; readonly relist: number };
};

export type Work = {
  readonly head: WorkHead;
  readonly row: CommissionRow;
  readonly artefacts: Artefacts;
  readonly facts: CommissionFacts;
  readonly calendar: Calendar;
  readonly db: Queryable;
  /** Who may object, as far as the viewer may know, and the objections that the viewer reads in full; empty where they were not asked for. */
  readonly entrants: readonly string[];
  readonly objections: readonly ReadObjection[];
  /** The questions about abnormally low prices, as far as the viewer may read them; null where they were not asked for. */
  readonly lowPrices: readonly LowPriceView[] | null;
  /** What kind of look at it the viewer takes beside the public; null for its own people and for whom it waits at the office. */
  readonly look: LookKind | null;
};

/** Whether an award notice was sent and stands. */
export function isAwarded(row: CommissionRow, artefacts: Artefacts): boolean {
  const award = currentAward(artefacts);
  return award !== null && award.awardedAt !== null && awardStanding(award, row.status) === "current";
}

/** The head of a working page, from what was read already. */
export function workHead(
  { row, artefacts, facts, entrants }: Pick<Work, "row" | "artefacts" | "facts" | "entrants">,
  actor: UserActor,
  now: Date,
  calendar: Calendar,
): WorkHead {
  const { id, number, title, itemCode, status, revision } = row;
  return {
    ...{ id, number, title, itemCode, status, revision },
    method: carriedMethod(row.method),
    held: isHeld(facts),
    turns: turnsOf(facts, now, calendar).map((turn) => timedTurn(turn, { artefacts, facts }, calendar, now)),
    moves: movesFor(facts, actor, now, calendar, entrants),
    isPublic: row.publishedAt !== null,
    isAwarded: isAwarded(row, artefacts),
    days: {
      formatCheck: (status === "submitted" ? facts.rulesOf.publication : rulesAt(now)).value("format_check"),
      cancelConsent: facts.rulesOf.publication.value("cancel.consent_wd"),
      relist: minimumWindow(carriedOf(row.method).posting, true, now),
    },
  };
}

/**
 * A commission as its department, its provider or the office works on it; for what is done about an objection or a low price also as an
 * agency may that had entered. Null when there is none or it is not theirs (the two look alike).
 */
export async function readWork(
  database: Database,
  actor: UserActor,
  id: string,
  now: Date,
  about: Subject = "commission",
): Promise<Work | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  const isOfResult = about === "objection" && row !== null && row.publishedAt !== null;
  const isOfPrices = about === "selection" && row !== null && row.publishedAt !== null;
  const entrants = isOfResult || isOfPrices ? await entrantsFor(db, actor, id) : [];
  const isWorker = row !== null && maySeeWork(actor, row);
  if (!row || (!isWorker && entrants.length === 0)) return null;
  const calendar = await knownCalendar(db, now);
  const all = await artefactsOf(db, id);
  const facts = factsFrom(row, all);
  // An entrant that was not drawn reads of the contract no more than the public does.
  const artefacts = isWorker ? all : { ...all, filings: [], deliveries: [], payments: [], ratings: [] };
  const objections = isOfResult ? await readObjections(db, facts, actor, now, calendar) : [];
  const lowPrices = isOfPrices ? await readLowPrices(db, facts, actor, now, calendar) : null;
  const head = workHead({ row, artefacts, facts, entrants }, actor, now, calendar);
  const look = lookAtCommission(actor, {
    publishedAt: row.publishedAt,
    hasPapers: all.objections.length > 0 || all.filings.length > 0,
    isOwnTurn: isInOfficeQueue(facts, actor, now, calendar),
  });
  return { head, row, artefacts, facts, calendar, db, entrants, objections, lowPrices, look };
}

/** The commission that posts a failed one again; null while there is none. */
export async function readRelistOf(db: Queryable, failedId: string): Promise<string | null> {
  return (await relistOf(db, failedId))?.id ?? null;
}
