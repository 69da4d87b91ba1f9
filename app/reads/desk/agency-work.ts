import type { Database, Queryable } from "#db/client";
import { ownEntry } from "#db/queries/agency-entries";
import { agencyFile } from "#db/queries/agency-file";
import { artefactsOf } from "#db/queries/artefacts";
import { countedOf } from "#db/queries/bids";
import { knownCalendar } from "#db/queries/calendar";
import { factsFrom } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { entrantsTold, maySeeEntry } from "~/domain/access/visibility";
import { findItem } from "~/domain/catalogue/find-item";
import { hasRole, type UserActor } from "~/domain/kernel/actor";
import { addWorkingDays, type Calendar, nextWorkingDayAt } from "~/domain/kernel/calendar";
import { remainingWorkingDays } from "~/domain/kernel/working-days";
import { type CommissionRules, isHeld, rulesToSign } from "~/domain/lifecycle/facts";
import { movesFor, turnsOf } from "~/domain/lifecycle/turns";
import { isPriced } from "~/domain/selection/carried";
import { hindrancesOf } from "../admission/agency-matching";
import { readNotice } from "../notice/notice";
import { aheadSteps, pastEvents } from "../notice/timeline";
import { readLowPrices } from "../selection/low-prices";
import { timedTurn } from "./deadline";
import { standingOf } from "./standing";
import { isAwarded } from "./work-facts";

/** By when the drawn agency has to confirm, if all goes its ordinary way; null while a year's calendar is missing. */
function confirmBy(calendar: Calendar, selectsAt: Date | null, rules: CommissionRules["publication"]): Date | null {
  if (!selectsAt) return null;
  const objection = addWorkingDays(calendar, selectsAt, rules.value("objection_wd"));
  if (!objection.ok) return null;
  const awarded = nextWorkingDayAt(calendar, new Date(objection.value.getTime() - 1), 9, 0);
  if (!awarded.ok) return null;
  const due = addWorkingDays(calendar, awarded.value, rules.value("confirm"));
  return due.ok ? due.value : null;
}

async function ownBid(db: Queryable, registrationId: string) {
  const bid = await countedOf(db, registrationId);
  return bid && { takenAt: bid.takenAt, sealedHash: bid.sealedHash };
}

/** A published commission as an agency works on it; null when there is none, or it is not published yet (the two look alike). */
export async function readAgencyWork(database: Database, actor: UserActor, id: string, now: Date) {
  const { db } = database;
  const row = await commissionById(db, id);
  if (!row?.publishedAt) return null;
  const calendar = await knownCalendar(db, now);
  const artefacts = await artefactsOf(db, id);
  const facts = factsFrom(row, artefacts);
  const published = facts.rulesOf.publication;
  const file = await agencyFile(db, actor.organisationId);
  const item = findItem(row.itemCode);
  const entry = await ownEntry(db, actor.organisationId, id);
  const entered = entry !== null && maySeeEntry(actor, { ...row, agencyId: entry.agencyId });
  const entrants = entry ? [actor.organisationId] : [];
  const moves = movesFor(facts, actor, now, calendar, entrants).filter(
    (verb) => verb !== "enter" && verb !== "withdraw" && verb !== "replace-bid",
  );
  const own = artefacts.awards.find((each) => each.agencyId === actor.organisationId) ?? null;
  const left = row.closesAt ? remainingWorkingDays(calendar, now, row.closesAt) : null;
  return {
    ...{ id, number: row.number ?? "", title: row.title, status: row.status, held: isHeld(facts), revision: row.revision },
    turns: turnsOf(facts, now, calendar).map((turn) => timedTurn(turn, { artefacts, facts }, calendar, now)),
    moves,
    standing: standingOf(row, artefacts, now),
    /** The questions about abnormally low prices; its own with what it sealed and answered. */
    lowPrices: isPriced(row.method) ? await readLowPrices(db, facts, actor, now, calendar) : [],
    /** The agency has objected to this result. */
    hasObjected: artefacts.objections.some(({ agencyId }) => agencyId === actor.organisationId),
    notice: await readNotice(db, row, now, calendar, rulesToSign(facts, now)),
    past: await pastEvents(db, facts, "public"),
    ahead: aheadSteps(facts, now, calendar),
    closesAt: row.closesAt,
    selectsAt: row.selectsAt,
    daysLeft: left?.ok ? left.value : null,
    entrants: entrantsTold(row, artefacts.entrants),
    frozen: row.frozenCount !== null,
    open: row.status === "published" && row.closesAt !== null && now < row.closesAt && !isHeld(facts),
    enteredAt: entered ? entry.enteredAt : null,
    /** Of its sealed price that counts: when it was taken, and the hash of its cipher text. */
    bid: entered && isPriced(row.method) ? await ownBid(db, entry.id) : null,
    priced: isPriced(row.method),
    ineligible: entered && row.frozenAt ? entry.ineligibleReason : null,
    hindrances: file && item ? hindrancesOf(file, item, row.terms, now) : [],
    isAgent: hasRole(actor, "agency_agent"),
    confirmBy: confirmBy(calendar, row.selectsAt, published),
    confirmDays: published.value("confirm"),
    signDays: published.value("sign"),
    voidDays: published.value("void"),
    /** The agency's own place, once drawn. */
    own: own && { position: own.position, resultAt: own.resultAt, endReason: own.endReason },
    drawn: row.resultAt !== null,
    /** The award notice was sent to this agency, and stands. */
    isProvider: row.providerId === actor.organisationId && isAwarded(row, artefacts),
  };
}
export type AgencyWork = NonNullable<Awaited<ReturnType<typeof readAgencyWork>>>;
