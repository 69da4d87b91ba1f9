import type { Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { countForDepartment, type DepartmentFilter, listForDepartment } from "#db/queries/department-list";
import { lateDutiesOf } from "#db/queries/late-duties";
import type { UserActor } from "~/domain/kernel/actor";
import { searchTokens } from "~/domain/kernel/chinese-text";
import {
  AFTER_RESULT_STATUSES,
  BEFORE_RESULT_STATUSES,
  type CommissionStatus,
  EDITABLE_STATUSES,
  FINAL_STATUSES,
  UNDER_REVIEW_STATUSES,
} from "~/domain/kernel/statuses";
import { fromShanghai } from "~/domain/kernel/time";
import { type Lateness, latenessOf } from "~/domain/lifecycle/lateness";
import { PERFORMANCE_MARKS, type PerformanceMark } from "~/domain/supervision/performance-marks";
import { queryText } from "~/forms/query-text";
import { type DeskDeadline, deadlineOn } from "./deadline";

/** What a department's own list can be narrowed to: its tabs, and what the numbers of its desk count. */
export const OWN_GROUPS = {
  drafts: EDITABLE_STATUSES,
  approval: UNDER_REVIEW_STATUSES,
  running: [...BEFORE_RESULT_STATUSES, ...AFTER_RESULT_STATUSES],
  ended: FINAL_STATUSES,
  failed: ["failed"],
} as const satisfies Readonly<Record<string, readonly CommissionStatus[]>>;
export type OwnGroup = keyof typeof OWN_GROUPS;

const PAGE = 20;

export type OwnCommission = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly itemCode: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly priceFen: number | null;
  readonly turnParty: string | null;
  readonly deadline: DeskDeadline | null;
  /** What of it is overdue, and what was late and is over. */
  readonly late: Lateness;
};

export type OwnList = {
  readonly group: OwnGroup | null;
  /** How it was accepted and paid: what the numbers of the desk count. */
  readonly mark: PerformanceMark | null;
  readonly query: string;
  /** Published in this year. */
  readonly year: number | null;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly rows: readonly OwnCommission[];
};

const newYear = (year: number) => fromShanghai({ year, month: 1, day: 1 });
const isGroup = (text: string | null): text is OwnGroup => text !== null && Object.hasOwn(OWN_GROUPS, text);

/** Commissions of the viewer's department, drafts included, filtered by the address. Four queries. */
export async function readDepartmentCommissions(db: Queryable, actor: UserActor, params: URLSearchParams, now: Date): Promise<OwnList> {
  const status = params.get("status");
  const group = isGroup(status) ? status : null;
  const query = queryText(params.get("q"));
  const tokens = searchTokens(query);
  const year = /^2\d{3}$/.test(params.get("year") ?? "") ? Number(params.get("year")) : null;
  const mark = PERFORMANCE_MARKS.find((each) => each === params.get("mark")) ?? null;
  const filter: DepartmentFilter = {
    purchaserId: actor.organisationId,
    ...(group ? { statuses: OWN_GROUPS[group] } : {}),
    ...(mark ? { marked: { mark, at: now } } : {}),
    ...(year ? { published: [newYear(year), newYear(year + 1)] } : {}),
    tokens,
  };
  const total = await countForDepartment(db, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const asked = Number(params.get("page") ?? "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const rows = await listForDepartment(db, filter, PAGE, (page - 1) * PAGE);
  const calendar = await loadCalendar(db);
  const duties = await lateDutiesOf(
    db,
    rows.map(({ id }) => id),
    now,
  );
  const timed = rows.map(({ turnDueAt, yellowAt, redAt, blackAt, ...row }) => ({
    ...row,
    late: latenessOf(duties.get(row.id) ?? [], now, calendar),
    deadline: turnDueAt ? deadlineOn(calendar, now, turnDueAt, { yellowAt, redAt, blackAt }) : null,
  }));
  return { group, mark, query, year, page, pages, total, rows: timed };
}
