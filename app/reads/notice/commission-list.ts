import type { Queryable } from "#db/client";
import { listAgencies } from "#db/queries/agency-list";
import { loadCalendar } from "#db/queries/calendar";
import {
  type CommissionFilter,
  type CommissionListRow,
  type CommissionOrder,
  countCommissions,
  listCommissions,
} from "#db/queries/commission-list";
import { lateDutiesOf } from "#db/queries/late-duties";
import { organisationByUscc } from "#db/queries/people";
import { findItem } from "~/domain/catalogue/find-item";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { remainingWorkingDays } from "~/domain/kernel/working-days";
import { type Lateness, latenessOf } from "~/domain/lifecycle/lateness";
import { readPeriod } from "~/forms/lateness/period";
import { GROUP_STATUSES, type ListFilter, readFilter } from "~/forms/notice/commission-filter";
import { readCursor, writeCursor } from "~/lib/cursor";

export type ListRow = CommissionListRow & {
  readonly item: { readonly zh: string; readonly en: string } | null;
  readonly daysLeft: number | null;
  /** What of it is overdue, and what was late and is over. */
  readonly late: Lateness;
};

export type CommissionListPage = {
  readonly filter: ListFilter;
  /** The department that it is narrowed to. */
  readonly unit: { readonly name: string; readonly englishName: string | null } | null;
  readonly filtered: boolean;
  readonly rows: readonly ListRow[];
  /** Up to 1,001: one more than the page can say. */
  readonly count: number;
  /** Value of `after` for the next page. */
  readonly next: string | null;
  readonly first: boolean;
};

/** More agencies of one name than this are no name that anybody searches by. */
const PROVIDERS_SEARCHED = 20;

async function providersNamed(db: Queryable, tokens: readonly string[]): Promise<string[]> {
  if (tokens.length === 0) return [];
  const found = await listAgencies(db, { tokens }, PROVIDERS_SEARCHED, null);
  return found.length > PROVIDERS_SEARCHED ? [] : found.map((each) => each.id);
}

/** The rows that the address asks for, with what the page says of them. Six queries at most. `now` in whole minutes. */
export async function readCommissionList(
  db: Queryable,
  search: URLSearchParams,
  now: Date,
  fixed: { readonly order?: CommissionOrder; readonly withResult?: boolean } = {},
): Promise<CommissionListPage> {
  const filter = readFilter(search, fixed.order);
  const tokens = filter.q ? searchTokens(filter.q) : [];
  const statuses = filter.group ? GROUP_STATUSES[filter.group] : undefined;
  const unit = filter.unit ? await organisationByUscc(db, filter.unit) : null;
  const period = readPeriod(filter.period);
  const narrowed: CommissionFilter = {
    ...(unit ? { purchaserId: unit.id } : {}),
    ...(period ? { publishedIn: period } : {}),
    ...(filter.mark ? { marked: { mark: filter.mark, at: now } } : {}),
    ...(statuses ? { statuses } : {}),
    ...(filter.group === "held" ? { held: true } : {}),
    ...(filter.group === "overdue" ? { overdueAt: now } : {}),
    ...(filter.item ? { itemCode: filter.item } : {}),
    ...(fixed.withResult ? { withResult: true } : {}),
    ...(filter.q ? { tokens, orProviderIds: await providersNamed(db, tokens) } : {}),
  };
  const cursor = readCursor(search.get("after"));
  const unanswerable = filter.q !== "" && tokens.length === 0;
  const found = unanswerable ? [] : await listCommissions(db, narrowed, filter.order, filter.size, cursor);
  const calendar = await loadCalendar(db);
  const shown = found.slice(0, filter.size);
  const duties = await lateDutiesOf(
    db,
    shown.map(({ id }) => id),
    now,
  );
  const rows = shown.map((row) => {
    const left = row.status === "published" && row.closesAt && !row.held ? remainingWorkingDays(calendar, now, row.closesAt) : null;
    const late = latenessOf(duties.get(row.id) ?? [], now, calendar);
    return { ...row, item: findItem(row.itemCode)?.name ?? null, daysLeft: left?.ok ? left.value : null, late };
  });
  const last = rows.at(-1);
  const at = last && { newest: last.publishedAt, closing: last.closesAt, result: last.resultAt }[filter.order];
  return {
    filter,
    unit: unit && { name: unit.name, englishName: unit.englishName },
    filtered: Boolean(filter.q || filter.group || filter.item || unit || period || filter.mark),
    rows,
    count: unanswerable ? 0 : await countCommissions(db, narrowed),
    next: found.length > filter.size && last && at ? writeCursor({ at, id: last.id }) : null,
    first: cursor === null,
  };
}
