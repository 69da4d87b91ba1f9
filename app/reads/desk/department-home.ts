import type { Database } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { endedOf, isFreshDraft, type RunningCommission, runningOf } from "#db/queries/department-desk";
import { membersOf } from "#db/queries/people";
import { figuresByDepartment } from "#db/queries/performance-figures";
import { staffing } from "~/domain/access/members";
import { entrantsTold } from "~/domain/access/visibility";
import { findItem } from "~/domain/catalogue/find-item";
import { sectionState, TERM_SECTIONS } from "~/domain/commission/sections";
import { hasRole, type UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { BEFORE_RESULT_STATUSES, type CommissionStatus, PERFORMING_STATUSES } from "~/domain/kernel/statuses";
import { remainingWorkingDays, workingDaysBetween } from "~/domain/kernel/working-days";
import { deliverDue, dueOf } from "~/domain/lifecycle/clocks";
import { partyOf, type Verb } from "~/domain/lifecycle/commission";
import type { Due } from "~/domain/lifecycle/due";
import { isPaid } from "~/domain/lifecycle/facts";
import { departmentTasks } from "~/domain/lifecycle/tasks";
import { turnsOf } from "~/domain/lifecycle/turns";
import { rulesAt } from "~/domain/rulebook/rules";
import { minimumEntrants } from "~/domain/selection/carried";
import { periodOfYear } from "~/forms/lateness/period";
import { type TimedTurn, timedTurn } from "./deadline";

const RUNNING_MAX = 200;
const ENDED_SHOWN = 10;

const OPEN: readonly CommissionStatus[] = BEFORE_RESULT_STATUSES;
const PERFORMING: readonly CommissionStatus[] = PERFORMING_STATUSES;

type Running = RunningCommission;

function namesOf({ row, drafter }: Running) {
  const { id, number, title, itemCode, status, held, enteredStatusAt } = row;
  return { id, number, title, itemCode, status, held, since: enteredStatusAt, drafter };
}

function tasksOf(each: Running, turns: readonly TimedTurn[], actor: UserActor, now: Date, calendar: Calendar) {
  const tasks = departmentTasks({ facts: each.facts, turns, isFresh: isFreshDraft(each) }, actor, now, calendar);
  return tasks.map(({ turn, verbs }) => {
    const { due, verb, deadline } = turn;
    const waited = workingDaysBetween(calendar, each.row.enteredStatusAt, now);
    return {
      ...namesOf(each),
      ...{ verb, verbs, deadline },
      awaitsCalendar: due && "calendar" in due ? due.calendar : null,
      waitedDays: waited.ok ? waited.value : null,
    };
  });
}
export type DepartmentTask = ReturnType<typeof tasksOf>[number];

/** The dated first, the earliest on top; then what has waited longest. */
function byUrgency(a: DepartmentTask, b: DepartmentTask): number {
  const at = (task: DepartmentTask) => task.deadline?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || a.since.getTime() - b.since.getTime();
}

function draftOf(each: Running) {
  const item = findItem(each.row.itemCode);
  const done = TERM_SECTIONS.filter((section) => sectionState(section, each.row.terms, item, false) === "done").length;
  return { ...namesOf(each), done, of: TERM_SECTIONS.length, item: item?.name ?? null };
}

/** Working days to the close of an open registration; none while it is held or a year's calendar is missing. */
function daysLeft({ row }: Running, now: Date, calendar: Calendar): number | null {
  if (row.status !== "published" || row.held || !row.closesAt) return null;
  const left = remainingWorkingDays(calendar, now, row.closesAt);
  return left.ok ? left.value : null;
}

/** By when a contract's step is due, with its light, whosever turn it is. */
function until(each: Running, verb: Verb, due: Due | null, now: Date, calendar: Calendar): TimedTurn {
  return timedTurn({ party: partyOf(verb, each.facts), verb, due }, each, calendar, now);
}

/** How this year's commissions went, counted as the lists are that the numbers open. */
async function numbersOf(database: Database, actor: UserActor, now: Date) {
  const period = periodOfYear(now);
  const [found] = await figuresByDepartment(database.db, period, now, actor.organisationId, 1);
  const { published = 0, failed = 0, accepted = 0, acceptedInTime = 0, paidInTime = 0, paidLate = 0 } = found ?? {};
  return { year: period.year, published, failed, accepted, acceptedInTime, paid: paidInTime + paidLate, paidInTime, paidLate };
}

/** The department's desk, for this person's roles: tasks by deadline, drafts, what others do, what runs, what ended, the year's numbers. */
export async function readDepartmentHome(database: Database, actor: UserActor, now: Date) {
  const { db } = database;
  const calendar = await knownCalendar(db, now);
  const found = await runningOf(db, actor.organisationId, RUNNING_MAX + 1);
  const all = found.slice(0, RUNNING_MAX).map((each) => {
    const turns = turnsOf(each.facts, now, calendar).map((turn) => timedTurn(turn, each, calendar, now));
    return { each, turns, tasks: tasksOf(each, turns, actor, now, calendar) };
  });
  const isClerk = hasRole(actor, "purchaser_agent");
  const members = hasRole(actor, "purchaser_admin") ? staffing(await membersOf(db, actor.organisationId)) : null;
  return {
    isClerk,
    more: found.length > RUNNING_MAX,
    shown: RUNNING_MAX,
    missingPeople: members?.missing ?? 0,
    tasks: all.flatMap(({ tasks }) => tasks).sort(byUrgency),
    drafts: isClerk ? all.filter(({ each }) => isFreshDraft(each)).map(({ each }) => draftOf(each)) : [],
    waiting: all
      .filter(({ each, tasks }) => tasks.length === 0 && ![...OPEN, ...PERFORMING, "draft"].includes(each.row.status))
      .map(({ each, turns }) => ({ ...namesOf(each), turn: turns[0] ?? null })),
    open: all
      .filter(({ each }) => OPEN.includes(each.row.status))
      .map(({ each }) => ({
        ...namesOf(each),
        ...{ closesAt: each.row.closesAt, selectsAt: each.row.selectsAt, waitsForBeacon: each.row.waitingFor === "beacon" },
        daysLeft: daysLeft(each, now, calendar),
        entrants: entrantsTold(each.row, each.artefacts.entrants),
        minimum: each.facts.minimumEntrants,
      })),
    performing: all
      .filter(({ each }) => PERFORMING.includes(each.row.status))
      .map(({ each, turns }) => ({
        ...namesOf(each),
        turn: turns[0] ?? null,
        /** What has no column of its own: the rating, the receipt. */
        others: turns.filter(({ verb }) => verb !== "deliver" && verb !== "record-payment"),
        deliver: each.row.status === "in_performance" ? until(each, "deliver", deliverDue(each.facts, calendar), now, calendar) : null,
        pay: until(each, "record-payment", dueOf("CK_PAY", each.facts, calendar), now, calendar),
        /** Nothing is left to pay, or the provider has yet to confirm what was paid: the day of payment shows no light. */
        paid: isPaid(each.facts) || each.facts.pendingPaymentAt !== null,
      })),
    ended: (await endedOf(db, actor.organisationId, ENDED_SHOWN)).map(({ frozenCount, publishedAt, ...row }) => ({
      ...row,
      entrants: frozenCount ?? 0,
      minimum: minimumEntrants(row, rulesAt(publishedAt ?? now)),
    })),
    numbers: await numbersOf(database, actor, now),
  };
}
export type DepartmentHome = Awaited<ReturnType<typeof readDepartmentHome>>;
