import type { Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { lateDutiesOf } from "#db/queries/late-duties";
import { organisationByUscc } from "#db/queries/people";
import { figuresByDepartment, figuresByMonth, overdueByDepartment } from "#db/queries/performance-figures";
import type { Calendar } from "~/domain/kernel/calendar";
import { type DutyStanding, latenessOf } from "~/domain/lifecycle/lateness";
import { type Period, periodKeys, periodOfYear, readPeriod } from "~/forms/lateness/period";

/** More departments than a district has. */
const DEPARTMENTS_MAX = 300;
const MONTHS_SHOWN = 12;

/** How the commissions of a department or a month went; what a number counts is told by the list that it opens. */
export type Figures = {
  readonly published: number;
  readonly failed: number;
  readonly accepted: number;
  readonly acceptedInTime: number;
  /** From handing in to acceptance on average, in days; null without any. */
  readonly acceptedDays: number | null;
  readonly paidInTime: number;
  readonly paidLate: number;
};

/** What of a department is overdue now, whenever it was published: of how many commissions, and the oldest. */
export type Overdue = { readonly count: number; readonly longest: { readonly number: string; readonly duty: DutyStanding } | null };
const NOTHING: Overdue = { count: 0, longest: null };

async function overdueOf(db: Queryable, departmentIds: readonly string[], now: Date, calendar: Calendar): Promise<Map<string, Overdue>> {
  const found = await overdueByDepartment(db, now, departmentIds);
  const duties = await lateDutiesOf(
    db,
    found.map(({ id }) => id),
    now,
  );
  return new Map(
    found.map(({ departmentId, overdue, id, number }) => {
      const [duty] = latenessOf(duties.get(id) ?? [], now, calendar).overdue;
      return [departmentId, { count: overdue, longest: duty ? { number, duty } : null }];
    }),
  );
}

type Counts = Omit<Figures, "acceptedDays">;
const COUNTS = ["published", "failed", "accepted", "acceptedInTime", "paidInTime", "paidLate"] as const satisfies readonly (keyof Counts)[];

/** All of them together; the average is weighed by how many were accepted. */
function totalOf(rows: readonly Figures[]): Figures {
  const sum = (key: keyof Counts) => rows.reduce((all, each) => all + each[key], 0);
  const counts = Object.fromEntries(COUNTS.map((key) => [key, sum(key)])) as Counts;
  const days = rows.reduce((all, each) => all + (each.acceptedDays ?? 0) * each.accepted, 0);
  return { ...counts, acceptedDays: counts.accepted > 0 ? days / counts.accepted : null };
}

const asked = (search: URLSearchParams, now: Date): Period => readPeriod(search.get("period")) ?? periodOfYear(now);

/**
 * 付款与履约情况: who pays late, department by department, of the commissions published in the period that the address names, by default
 * this year. Four queries. `now` in whole minutes.
 */
export async function readPerformancePage(db: Queryable, search: URLSearchParams, now: Date) {
  const calendar = await knownCalendar(db, now);
  const period = asked(search, now);
  const found = await figuresByDepartment(db, period, now, null, DEPARTMENTS_MAX);
  const overdue = await overdueOf(
    db,
    found.map(({ id }) => id),
    now,
    calendar,
  );
  const rows = found.map(({ id, ...row }) => ({ ...row, overdue: overdue.get(id) ?? NOTHING }));
  const worst = rows.map((row) => row.overdue.longest).filter((each) => each !== null);
  const [longest = null] = worst.sort((a, b) => a.duty.dueAt.getTime() - b.duty.dueAt.getTime());
  const count = rows.reduce((sum, row) => sum + row.overdue.count, 0);
  return { period: period.key, periods: periodKeys(now), now, rows, total: { ...totalOf(found), overdue: { count, longest } } };
}
export type PerformancePage = Awaited<ReturnType<typeof readPerformancePage>>;

/** One department's, of all its time, and by the month of publication. Five queries. Null where the code is no department's. */
export async function readDepartmentPerformance(db: Queryable, uscc: string, now: Date) {
  const department = /^[0-9A-Z]{18}$/.test(uscc) ? await organisationByUscc(db, uscc) : null;
  if (department?.kind !== "department") return null;
  const calendar = await knownCalendar(db, now);
  const { from, before } = { from: new Date(0), before: periodOfYear(now).before };
  const months = await figuresByMonth(db, { from, before }, now, department.id, MONTHS_SHOWN);
  const [all] = await figuresByDepartment(db, { from, before }, now, department.id, 1);
  const overdue = await overdueOf(db, [department.id], now, calendar);
  return {
    ...{ uscc, name: department.name, englishName: department.englishName, phone: department.phone },
    now,
    all: all ? { ...all, overdue: overdue.get(department.id) ?? NOTHING } : { ...totalOf([]), overdue: NOTHING },
    months,
  };
}
export type DepartmentPerformance = NonNullable<Awaited<ReturnType<typeof readDepartmentPerformance>>>;
