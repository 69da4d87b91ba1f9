import type { Database, Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { admissionsInPublicity, countsByPurchaser, latestEvents, type OfficeDeskRow, officeDeskRows } from "#db/queries/office-desk";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Calendar, endOfDay, isWorkingDay, workingDayAfter } from "~/domain/kernel/calendar";
import { atTime, dateKey, shiftDay } from "~/domain/kernel/time";
import { rulesAt } from "~/domain/rulebook/rules";
import { calendarWatch } from "~/domain/supervision/calendar-watch";
import { readHeart } from "../readiness";
import { deadlineOn } from "./deadline";
import { officeRow } from "./office-row";

/** Rows of one kind; the lists hold the rest. */
const KIND_MAX = 100;
const UNITS_MAX = 100;
const EVENTS_SHOWN = 20;
/** How far 两个工作日内到期 looks. */
const SOON_WORKING_DAYS = 2;
/** Days that surely hold the working days asked for, where the calendar's year is missing. */
const FALLBACK_DAYS = 14;

function horizon(calendar: Calendar, now: Date) {
  const today = dateKey(now);
  const last = workingDayAfter(calendar, today, SOON_WORKING_DAYS);
  return {
    soon: endOfDay(last.ok ? last.value : shiftDay(today, FALLBACK_DAYS)),
    dayStart: atTime(today),
    dayEnd: endOfDay(today),
    limit: KIND_MAX,
  };
}

function viewOf(row: OfficeDeskRow, now: Date, calendar: Calendar) {
  const { holdReason, holdSince, holdKind, cancelAskedAt } = row;
  const view = officeRow(row, now, calendar);
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

/** Overdue, due within the rule's horizon, on hold, or waiting: what the office must see without looking for it. */
function isStuck(row: OfficeDeskView, now: Date): boolean {
  if (row.overdue || row.held || row.waitsForBeacon || row.awaitsCalendar !== null) return true;
  // What the office itself has in hand and in time stands above, with its button.
  if (row.turn?.party === "office") return false;
  return row.dueIn !== null && row.dueIn <= rulesAt(now).value("stuck.horizon");
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
  const rows = (await officeDeskRows(db, horizon(calendar, now))).map((row) => viewOf(row, now, calendar));
  const checks = uncheckedOf(await admissionsInPublicity(db, KIND_MAX)).length;
  return (actor) => tasksOf(rows, actor).length + checks;
}

type Admission = Awaited<ReturnType<typeof admissionsInPublicity>>[number];
const uncheckedOf = (admissions: readonly Admission[]) => admissions.filter((row) => row.checkedAt === null);

/** The office's home, in six queries: state of the machine, own work, what is stuck, today's draws, holds, admissions, counts, events. */
export async function readOfficeHome(database: Database, actor: UserActor, now: Date, machineNow: Date) {
  const { db } = database;
  const heart = await readHeart(db, machineNow);
  const calendar = await loadCalendar(db);
  const asked = horizon(calendar, now);
  const rows = (await officeDeskRows(db, asked)).map((row) => viewOf(row, now, calendar));
  const admissions = await admissionsInPublicity(db, KIND_MAX);
  const working = isWorkingDay(calendar, now);
  const waiting = rows.filter((row) => row.waitsForBeacon).sort((a, b) => a.since.getTime() - b.since.getTime());
  const stuck = rows.filter((row) => isStuck(row, now));
  return {
    mayAct: may(actor, "commission.check-format"),
    mayDecide: may(actor, "commission.hold"),
    seesUnits: may(actor, "departments.read"),
    machine: {
      today: now,
      workingDay: working.ok ? working.value : null,
      heart,
      calendar: calendarWatch(calendar, now),
      beacon: waiting[0] ? { since: waiting[0].since, number: waiting[0].number ?? "", count: waiting.length } : null,
    },
    tasks: tasksOf(rows, actor),
    checks: uncheckedOf(admissions).map((row) => ({
      ...row,
      deadline: row.checkDueAt ? deadlineOn(calendar, now, row.checkDueAt, row) : null,
    })),
    stuck,
    draws: rows
      .filter((row) => !row.held && row.selectsAt !== null && row.selectsAt >= asked.dayStart && row.selectsAt < asked.dayEnd)
      .sort((a, b) => (a.selectsAt?.getTime() ?? 0) - (b.selectsAt?.getTime() ?? 0)),
    soon: rows.filter((row) => !isStuck(row, now) && row.turn?.party !== "office" && row.dueIn !== null && row.dueIn <= SOON_WORKING_DAYS),
    held: rows.filter((row) => row.hold !== null),
    publicity: admissions,
    units: await countsByPurchaser(db, now, UNITS_MAX),
    events: await latestEvents(db, EVENTS_SHOWN),
  };
}
export type OfficeHome = Awaited<ReturnType<typeof readOfficeHome>>;
