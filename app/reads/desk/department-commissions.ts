import type { Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import {
  countForDepartment,
  DEPARTMENT_ORDERS,
  type DepartmentFilter,
  departmentKey,
  listForDepartment,
} from "#db/queries/department-list";
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
import { OWN_FIRST, OWN_ORDERS, type OwnOrder } from "~/forms/desk/own-order";
import { readOrder } from "~/forms/narrow";
import { queryText } from "~/forms/query-text";
import { readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
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
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;

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

/** What the list is narrowed to. */
type OwnFilter = {
  readonly group: OwnGroup | null;
  /** How it was accepted and paid: what the numbers of the desk count. */
  readonly mark: PerformanceMark | null;
  readonly query: string;
  /** Published in this year. */
  readonly year: number | null;
  readonly order: OwnOrder;
};

export type OwnList = OwnFilter & {
  /** Up to 1,001: one more than the page can say. */
  readonly total: number;
  readonly rows: readonly OwnCommission[];
  /** Value of `after` for the next page. */
  readonly next: string | null;
  readonly first: boolean;
};

const newYear = (year: number) => fromShanghai({ year, month: 1, day: 1 });
const isGroup = (text: string | null): text is OwnGroup => text !== null && Object.hasOwn(OWN_GROUPS, text);

function filterOf(params: URLSearchParams): OwnFilter {
  const status = params.get("status");
  return {
    group: isGroup(status) ? status : null,
    mark: PERFORMANCE_MARKS.find((each) => each === params.get("mark")) ?? null,
    query: queryText(params.get("q")),
    year: /^2\d{3}$/.test(params.get("year") ?? "") ? Number(params.get("year")) : null,
    order: readOrder(params.get("order"), OWN_ORDERS, OWN_FIRST),
  };
}

/** Commissions of the viewer's department, drafts included, as the address asks for them, to be read page by page. */
export async function departmentSource(
  db: Queryable,
  actor: UserActor,
  params: URLSearchParams,
  now: Date,
): Promise<ListSource<OwnCommission>> {
  const { group, mark, query, year, order } = filterOf(params);
  const filter: DepartmentFilter = {
    purchaserId: actor.organisationId,
    ...(group ? { statuses: OWN_GROUPS[group] } : {}),
    ...(mark ? { marked: { mark, at: now } } : {}),
    ...(year ? { published: [newYear(year), newYear(year + 1)] } : {}),
    tokens: searchTokens(query),
  };
  const calendar = await knownCalendar(db, now);
  return {
    count: (most) => countForDepartment(db, filter, most),
    page: async (after, size) => {
      const found = await listForDepartment(db, filter, order, size, readCursor(after, DEPARTMENT_ORDERS[order.by]));
      const last = found.length > size ? found[size - 1] : undefined;
      const shown = found.slice(0, size);
      const duties = await lateDutiesOf(
        db,
        shown.map(({ id }) => id),
        now,
      );
      const rows = shown.map(({ turnDueAt, yellowAt, redAt, blackAt, ...row }) => ({
        ...row,
        late: latenessOf(duties.get(row.id) ?? [], now, calendar),
        deadline: turnDueAt ? deadlineOn(calendar, now, turnDueAt, { yellowAt, redAt, blackAt }) : null,
      }));
      return { rows, next: last ? writeCursor({ at: departmentKey(last, order.by), id: last.id }) : null };
    },
  };
}

/** A page of them. Four queries. */
export async function readDepartmentCommissions(db: Queryable, actor: UserActor, params: URLSearchParams, now: Date): Promise<OwnList> {
  const filter = filterOf(params);
  const source = await departmentSource(db, actor, params, now);
  return {
    ...filter,
    total: await source.count(COUNTED),
    ...(await source.page(params.get("after"), PAGE)),
    first: readCursor(params.get("after"), DEPARTMENT_ORDERS[filter.order.by]) === null,
  };
}
