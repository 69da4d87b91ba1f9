import type { Database } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { commissionsInHand } from "#db/queries/agency-commissions";
import { entriesBeforeDraw, resultsOf } from "#db/queries/agency-entries";
import { agencyFile } from "#db/queries/agency-file";
import { loadCalendar } from "#db/queries/calendar";
import { listCommissions } from "#db/queries/commission-list";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { dateKey } from "~/domain/kernel/time";
import { dueOf } from "~/domain/lifecycle/clocks";
import { moveOf, type Verb } from "~/domain/lifecycle/commission";
import { movesFor } from "~/domain/lifecycle/decide";
import { type Turn, turnsOf } from "~/domain/lifecycle/turn";
import { canEnter, lacksOne, matchOpen } from "./agency-matching";
import { admissionSteps, endingCertificates } from "./agency-profile";
import { type DeskDeadline, deadlineOn } from "./deadline";

const HAND = 100;
const OPEN = 200;
const SHOWN = 5;

const MINE: readonly Turn["party"][] = ["provider", "either"];
const atOf = (turn: Turn | undefined) => (turn?.due && "at" in turn.due ? turn.due.at : null);

async function inHand(database: Database, actor: UserActor, now: Date, calendar: Calendar) {
  const all = await commissionsInHand(database.db, actor.organisationId, HAND);
  return all.map(({ row, facts }) => {
    const turns = turnsOf(facts, now, calendar);
    const mine = turns.filter((turn) => MINE.includes(turn.party));
    const verbs = movesFor(facts, actor, now, calendar).filter((verb) => verb !== "enter" && verb !== "withdraw");
    const reply = verbs.includes("reply-rating") ? dueOf("CK_REPLY", facts, calendar) : null;
    const due = atOf(mine[0]) ?? (reply && "at" in reply ? reply.at : null);
    return {
      ...{ id: row.id, number: row.number, title: row.title, status: row.status, held: row.held },
      verbs,
      expected: verbs.some((verb: Verb) => !moveOf(verb).aside || verb === "reply-rating"),
      deadline: due ? deadlineOn(calendar, now, due, row.enteredStatusAt) : null,
      next: turns[0] ?? null,
    };
  });
}

const byDeadline = (a: { deadline: DeskDeadline | null }, b: { deadline: DeskDeadline | null }) =>
  (a.deadline?.at.getTime() ?? Number.POSITIVE_INFINITY) - (b.deadline?.at.getTime() ?? Number.POSITIVE_INFINITY);

/** The agency's desk: what it must do by deadline, today's draws, what it may enter, what it has entered, results, certificates. */
export async function readAgencyHome(database: Database, actor: UserActor, now: Date) {
  const { db } = database;
  const file = await agencyFile(db, actor.organisationId);
  if (!file) return null;
  const calendar = await loadCalendar(db);
  const hand = await inHand(database, actor, now, calendar);
  const entries = await entriesBeforeDraw(db, actor.organisationId, HAND);
  const rows = await listCommissions(db, { statuses: ["published"], closesFrom: now }, "closing", OPEN, null);
  const open = (await matchOpen(db, file, rows, now, calendar)).filter((row) => row.closesAt !== null && row.closesAt > now);
  const may = open.filter(canEnter);
  const nearly = open.filter(lacksOne);
  const { row } = file;
  return {
    status: row.status,
    publicityUntil: row.publicityUntil,
    paused: row.pausedAt !== null,
    correction: row.correctionDueAt && !row.pausedAt ? deadlineOn(calendar, now, row.correctionDueAt, row.returnedAt) : null,
    steps: row.status === "draft" ? admissionSteps(file, now, admissionFacts(file, now).ready.ok) : [],
    todo: hand.filter((each) => each.expected && !each.held).sort(byDeadline),
    today: entries.filter((each) => each.selectsAt !== null && dateKey(each.selectsAt) === dateKey(now)),
    may: may.slice(0, SHOWN),
    mayCount: may.length,
    more: rows.length > OPEN,
    nearly: nearly.slice(0, SHOWN),
    nearlyCount: nearly.length,
    entered: entries,
    performing: hand.filter((each) => !each.expected || each.held),
    results: await resultsOf(db, actor.organisationId, SHOWN),
    ending: endingCertificates(file, now),
  };
}
export type AgencyHome = NonNullable<Awaited<ReturnType<typeof readAgencyHome>>>;
