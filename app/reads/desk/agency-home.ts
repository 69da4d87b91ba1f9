import type { Database } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { commissionsInHand } from "#db/queries/agency-commissions";
import { entriesBeforeDraw, resultsOf } from "#db/queries/agency-entries";
import { type AgencyFile, agencyFile } from "#db/queries/agency-file";
import { knownCalendar } from "#db/queries/calendar";
import { listCommissions } from "#db/queries/commission-list";
import { findItem } from "~/domain/catalogue/find-item";
import { typesIn } from "~/domain/catalogue/qualification";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { AWARD_STATUSES, CONTRACT_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";
import { dateKey } from "~/domain/kernel/time";
import { dueOf } from "~/domain/lifecycle/clocks";
import { admissionTasks, providerTask } from "~/domain/lifecycle/tasks";
import { type AnyTurn, turnsOf } from "~/domain/lifecycle/turns";
import { paths, withQuery } from "~/lib/paths";
import { canEnter, certificatePath, lacksOne, matchOpen } from "../admission/agency-matching";
import { admissionSteps, endingCertificates, itemRows } from "../admission/agency-profile";
import { deadlineOn, timedTurn } from "./deadline";

const HAND = 100;
const OPEN = 200;
const SHOWN = 5;

/** From the result to the contract, and from the contract to the last payment and rating. */
const AWARD: readonly CommissionStatus[] = AWARD_STATUSES;
const PERFORMING: readonly CommissionStatus[] = CONTRACT_STATUSES;

const MINE: readonly AnyTurn["party"][] = ["provider", "either", "bidder"];

async function inHand(database: Database, actor: UserActor, now: Date, calendar: Calendar) {
  const all = await commissionsInHand(database.db, actor.organisationId, HAND);
  return all.map(({ row, facts, artefacts }) => {
    const turns = turnsOf(facts, now, calendar).map((turn) => timedTurn(turn, { artefacts, facts }, calendar, now));
    const mine = turns.filter((turn) => MINE.includes(turn.party));
    const { verbs, expected } = providerTask(facts, actor, now, calendar);
    const reply = verbs.includes("reply-rating") ? dueOf("CK_REPLY", facts, calendar) : null;
    return {
      ...{ id: row.id, number: row.number, title: row.title, status: row.status, held: row.held },
      ...{ verbs, expected },
      deadline: mine[0]?.deadline ?? null,
      turns,
      /** A right, with its last day: it has no light. */
      replyBy: reply && "at" in reply ? reply.at : null,
    };
  });
}

/** Where a certificate is renewed that an item lacks: in place of the one that has ended, or anew. */
function renewPath(file: AgencyFile, itemCode: string, now: Date): string {
  const item = findItem(itemCode);
  const types: readonly string[] = item ? typesIn(item.qualification) : [];
  const ended = endingCertificates(file, now).find((each) => each.days < 0 && types.includes(each.type));
  if (ended) return withQuery(paths.agency.newQualification, { renews: ended.id });
  return item ? certificatePath(item) : paths.agency.qualifications;
}

/** Work on the agency's own file, as the desk lists it among the commissions. */
function fileWork(file: AgencyFile, actor: UserActor, now: Date, calendar: Calendar) {
  const { row, entries } = file;
  const items = itemRows(file, now);
  return admissionTasks({ status: row.status, correctionDueAt: row.correctionDueAt, entries }, actor).map((task) => {
    if (task.kind !== "renew") {
      const deadline = task.at ? deadlineOn(calendar, now, task.at, file.light) : null;
      return { kind: task.kind, at: task.at, deadline, path: paths.agency.profile };
    }
    const item = items.find((each) => each.code === task.itemCode);
    return { ...task, name: item?.name ?? null, lacks: item?.lacks ?? null, path: renewPath(file, task.itemCode, now) };
  });
}

type Work = { readonly at: Date | null };
const byDate = (a: Work, b: Work) => (a.at?.getTime() ?? Number.POSITIVE_INFINITY) - (b.at?.getTime() ?? Number.POSITIVE_INFINITY);

/** The agency's desk: what it must do by deadline, today's draws, what it may enter, what it has entered, results, certificates. */
export async function readAgencyHome(database: Database, actor: UserActor, now: Date) {
  const { db } = database;
  const file = await agencyFile(db, actor.organisationId);
  if (!file) return null;
  const calendar = await knownCalendar(db, now);
  const hand = await inHand(database, actor, now, calendar);
  const entries = await entriesBeforeDraw(db, actor.organisationId, HAND);
  const rows = await listCommissions(db, { statuses: ["published"], closesFrom: now }, { by: "closing", down: false }, OPEN, null);
  const open = (await matchOpen(db, file, rows, now, calendar)).filter((row) => row.closesAt !== null && row.closesAt > now);
  const may = open.filter(canEnter);
  const nearly = open.filter(lacksOne);
  const { row } = file;
  return {
    status: row.status,
    publicityUntil: row.publicityUntil,
    paused: row.pausedAt !== null,
    steps: row.status === "draft" ? admissionSteps(file, now, admissionFacts(file, now).ready.ok) : [],
    todo: [
      ...hand
        .filter((each) => each.expected)
        .map((each) => ({ ...each, kind: "commission" as const, at: each.deadline?.at ?? each.replyBy })),
      ...fileWork(file, actor, now, calendar),
    ].sort(byDate),
    /** A hold stops the draw: it is told of there where the entry stands. */
    today: entries.filter((each) => !each.held && each.selectsAt !== null && dateKey(each.selectsAt) === dateKey(now)),
    may: may.slice(0, SHOWN),
    mayCount: may.length,
    more: rows.length > OPEN,
    nearly: nearly.slice(0, SHOWN),
    nearlyCount: nearly.length,
    entered: entries,
    /** Drawn, and not this agency's to act on now: the objection period of a result, a hold. */
    drawn: hand.filter((each) => !each.expected && AWARD.includes(each.status)),
    performing: hand.filter((each) => !each.expected && PERFORMING.includes(each.status)),
    results: await resultsOf(db, actor.organisationId, SHOWN),
    ending: endingCertificates(file, now),
  };
}
export type AgencyHome = NonNullable<Awaited<ReturnType<typeof readAgencyHome>>>;
export type AgencyTask = AgencyHome["todo"][number];
