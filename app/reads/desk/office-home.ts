import type { Database, Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { lateDutiesOf } from "#db/queries/late-duties";
import {
  admissionsInPublicity,
  countsByPurchaser,
  latestEvents,
  momentsBetween,
  type OfficeDeskRow,
  officeDeskRows,
} from "#db/queries/office-desk";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Calendar, endOfDay, isWorkingDay, workingDayAfter } from "~/domain/kernel/calendar";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { atTime, dateKey, shiftDay, toShanghai } from "~/domain/kernel/time";
import type { KeptDuty } from "~/domain/lifecycle/lateness";
import { rulesAt } from "~/domain/rulebook/rules";
import { calendarWatch } from "~/domain/supervision/calendar-watch";
import { readOfficeFilter } from "~/forms/desk/office-filter";
import { readAvailability } from "../outage/outages-page";
import { readHeart } from "../readiness";
import { deadlineOn } from "./deadline";
import { officeSource } from "./office-commissions";
import { type OfficeRow, officeRow } from "./office-row";

/** Rows of one kind; the lists hold the rest. */
const KIND_MAX = 100;
const UNITS_MAX = 100;
const EVENTS_SHOWN = 10;
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;
/** How far 两个工作日内到期 looks. */
const SOON_WORKING_DAYS = 2;
/** Days that surely hold the working days asked for, where the calendar's year is missing. */
const FALLBACK_DAYS = 14;

function horizon(calendar: Calendar, now: Date) {
  const last = workingDayAfter(calendar, dateKey(now), SOON_WORKING_DAYS);
  return { soon: endOfDay(last.ok ? last.value : shiftDay(dateKey(now), FALLBACK_DAYS)), limit: KIND_MAX };
}

function viewOf(row: OfficeDeskRow, duties: readonly KeptDuty[], now: Date, calendar: Calendar) {
  const { holdReason, holdSince, holdKind, cancelAskedAt } = row;
  const view = officeRow(row, duties, now, calendar);
  const left = view.deadline && !view.deadline.overdue ? view.deadline.left : null;
  return {
    ...view,
    hold: holdReason !== null && holdSince && holdKind ? { reason: holdReason, since: holdSince, kind: holdKind } : null,
    cancelAskedAt,
    overdue: view.deadline?.overdue ?? false,
    dueIn: left,
  };
}
export type OfficeDeskView = ReturnType<typeof viewOf>;

/** In time, and due soon; what the office itself has in hand stands above, with its button. */
const isSoon = (row: OfficeDeskView) =>
  !row.overdue && row.hold === null && row.turn?.party !== "office" && row.dueIn !== null && row.dueIn <= SOON_WORKING_DAYS;

/** Something of today: when, of which commission, and what became of it. */
export type TodayMoment = {
  readonly key: string;
  readonly at: Date;
  readonly what: "closes" | "draws";
  readonly row: OfficeRow;
  readonly became: "happened" | "ahead" | "off";
};

/** What of a commission falls on this day: its close and its draw. What has happened stays; what came to nothing says so. */
function momentsOf(given: Moment, from: Date, to: Date, now: Date, calendar: Calendar): TodayMoment[] {
  const row = officeRow(given, [], now, calendar);
  const isOver = FINAL_STATUSES.some((each) => each === given.status);
  const moment = (what: TodayMoment["what"], at: Date | null, done: boolean): TodayMoment[] => {
    // A hold stops the date: what it stopped is told of under 暂停.
    if (!at || at < from || at >= to || (given.held && !done)) return [];
    const became = done ? "happened" : isOver ? "off" : "ahead";
    return [{ key: `${row.id} ${what}`, at, what, row, became }];
  };
  return [...moment("closes", given.closesAt, given.frozenAt !== null), ...moment("draws", given.selectsAt, given.resultAt !== null)];
}
type Moment = Awaited<ReturnType<typeof momentsBetween>>[number];

/** Closes and draws of the day of `now`, by their moment. */
async function readToday(db: Queryable, now: Date, calendar: Calendar): Promise<TodayMoment[]> {
  const [from, to] = [atTime(dateKey(now)), endOfDay(dateKey(now))];
  const rows = await momentsBetween(db, from, to, KIND_MAX);
  return rows.flatMap((row) => momentsOf(row, from, to, now, calendar)).sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What a person of the office has to do; an auditor reads all of it and acts on nothing. */
function tasksOf(rows: readonly OfficeDeskView[], actor: UserActor) {
  const reads = may(actor, "audit.read");
  const sees = (permission: Parameters<typeof may>[1]) => reads || may(actor, permission);
  const task = (row: OfficeDeskView) => {
    if (row.status === "submitted" && sees("commission.check-format")) return { row, kind: "format" as const };
    if (row.cancelAskedAt && sees("commission.consent-cancel")) return { row, kind: "cancel" as const };
    if (row.hold?.kind === "OBJECTION" && sees("objection.decide")) return { row, kind: "objection" as const };
    return null;
  };
  return rows.map(task).filter((each) => each !== null);
}

/**
 * How much the desk of a person of the office holds under 待我办理: the same commissions and unchecked admissions as it lists, read once
 * for whoever asks.
 */
export async function readOfficeTodo(db: Queryable, now: Date, calendar: Calendar): Promise<(actor: UserActor) => number> {
  const rows = (await officeDeskRows(db, horizon(calendar, now))).map((row) => viewOf(row, [], now, calendar));
  const checks = uncheckedOf(await admissionsInPublicity(db, KIND_MAX)).length;
  return (actor) => tasksOf(rows, actor).length + checks;
}

type Admission = Awaited<ReturnType<typeof admissionsInPublicity>>[number];
const uncheckedOf = (admissions: readonly Admission[]) => admissions.filter((row) => row.checkedAt === null);

/** Rows that a tab shows; the list behind it holds the rest. */
export const TAB_ROWS = 15;

/** The office's home, in fourteen queries: state of the machine, own work, what is overdue, holds, today, departments, admissions, events. */
export async function readOfficeHome(database: Database, actor: UserActor, now: Date, machineNow: Date) {
  const { db } = database;
  const heart = await readHeart(db, machineNow);
  const calendar = await knownCalendar(db, now);
  const found = await officeDeskRows(db, horizon(calendar, now));
  const duties = await lateDutiesOf(
    db,
    found.map(({ id }) => id),
    now,
  );
  const rows = found.map((row) => viewOf(row, duties.get(row.id) ?? [], now, calendar));
  const admissions = await admissionsInPublicity(db, KIND_MAX);
  const working = isWorkingDay(calendar, now);
  const waiting = rows.filter((row) => row.waitsForBeacon || row.awaitsCalendar !== null);
  const [beacon] = rows.filter((row) => row.waitsForBeacon).sort((a, b) => a.since.getTime() - b.since.getTime());
  // The very list that the number opens.
  const overdue = await officeSource(db, readOfficeFilter(new URLSearchParams("mark=overdue")), now);
  const pressing = rulesAt(now).value("stuck.horizon");
  return {
    mayAct: may(actor, "commission.check-format"),
    mayDecide: may(actor, "commission.hold"),
    seesUnits: may(actor, "departments.read"),
    seesEvents: may(actor, "audit.read"),
    machine: {
      today: now,
      workingDay: working.ok ? working.value : null,
      heart,
      calendar: calendarWatch(calendar, now),
      /** Of the year of now, of what is measured of it. */
      availability: await readAvailability(db, toShanghai(now).year, now),
      beacon: beacon ? { since: beacon.since, number: beacon.number ?? "", count: rows.filter((row) => row.waitsForBeacon).length } : null,
    },
    tasks: tasksOf(rows, actor),
    checks: uncheckedOf(admissions).map((row) => ({
      ...row,
      deadline: row.checkDueAt ? deadlineOn(calendar, now, row.checkDueAt, row) : null,
    })),
    overdue: (await overdue.page(null, TAB_ROWS)).rows,
    overdueCount: await overdue.count(COUNTED),
    soon: rows.filter(isSoon).map((row) => ({ ...row, pressing: row.dueIn !== null && row.dueIn <= pressing })),
    held: rows.filter((row) => row.hold !== null),
    waiting,
    today: await readToday(db, now, calendar),
    publicity: admissions,
    units: await countsByPurchaser(db, now, UNITS_MAX),
    events: await latestEvents(db, EVENTS_SHOWN),
  };
}
export type OfficeHome = Awaited<ReturnType<typeof readOfficeHome>>;
