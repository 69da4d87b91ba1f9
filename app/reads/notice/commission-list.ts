import type { Queryable } from "#db/client";
import { listAgencies } from "#db/queries/agency-list";
import { knownCalendar } from "#db/queries/calendar";
import {
  COMMISSION_ORDERS,
  type CommissionFilter,
  type CommissionListRow,
  type CommissionOrder,
  countCommissions,
  listCommissions,
  listCountedCommissions,
} from "#db/queries/commission-list";
import { lateDutiesOf } from "#db/queries/late-duties";
import { departmentNames } from "#db/queries/office-list";
import { organisationByUscc } from "#db/queries/people";
import { findItem } from "~/domain/catalogue/find-item";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { remainingWorkingDays } from "~/domain/kernel/working-days";
import { type KeptDuty, type Lateness, latenessOf } from "~/domain/lifecycle/lateness";
import { GROUP_STATUSES, isPanelSet, type ListFilter, type PublicList, readFilter } from "~/forms/notice/commission-filter";
import { type CursorKey, readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
import { narrowingOf } from "../narrowing";

export type ListRow = CommissionListRow & {
  readonly item: { readonly zh: string; readonly en: string } | null;
  readonly daysLeft: number | null;
  /** What of it is overdue, and what was late and is over. */
  readonly late: Lateness;
};

type Unit = { readonly uscc: string; readonly name: string; readonly englishName: string | null };

export type CommissionListPage = {
  readonly list: PublicList;
  readonly filter: ListFilter;
  /** The department that it is narrowed to. */
  readonly unit: Unit | null;
  readonly filtered: boolean;
  /** Something beside the searched words narrows it: its panel stands open. */
  readonly panelSet: boolean;
  readonly units: readonly Unit[];
  readonly rows: readonly ListRow[];
  /** Up to 1,001: one more than the page can say. */
  readonly count: number;
  /** Value of `after` for the next page. */
  readonly next: string | null;
  readonly first: boolean;
};

/** More agencies of one name than this are no name that anybody searches by. */
const PROVIDERS_SEARCHED = 20;
const UNITS_MAX = 200;

async function providersNamed(db: Queryable, tokens: readonly string[]): Promise<string[]> {
  if (tokens.length === 0) return [];
  const found = await listAgencies(db, { tokens }, PROVIDERS_SEARCHED, null);
  return found.length > PROVIDERS_SEARCHED ? [] : found.map((each) => each.id);
}

/** What the address asks the database for; null where its words hold nothing that can be searched. */
async function askedOf(db: Queryable, list: PublicList, filter: ListFilter, now: Date): Promise<CommissionFilter | null> {
  const tokens = filter.q ? searchTokens(filter.q) : [];
  if (filter.q && tokens.length === 0) return null;
  const statuses = filter.group ? GROUP_STATUSES[filter.group] : undefined;
  return {
    ...(statuses ? { statuses } : {}),
    ...(filter.group === "held" ? { held: true } : {}),
    ...(filter.group === "overdue" ? { overdueAt: now } : {}),
    narrow: narrowingOf(filter.narrow, now),
    ...(filter.mark ? { marked: { mark: filter.mark, at: now } } : {}),
    ...(list === "results" ? { withResult: true } : {}),
    ...(filter.q ? { tokens, orProviderIds: await providersNamed(db, tokens) } : {}),
  };
}

const keyOf = (row: CommissionListRow, { by }: CommissionOrder): CursorKey | null =>
  ({ published: row.publishedAt, closing: row.closesAt, price: row.priceFen, unit: row.purchaserKey, result: row.resultAt })[by];

type Page = { readonly rows: readonly ListRow[]; readonly next: string | null };
/** A source that can tell with a page how many rows match in all. */
type CountedSource = ListSource<ListRow> & {
  readonly counted: (after: string | null, size: number, most: number) => Promise<Page & { readonly count: number }>;
};

/** A public list as the address asks for it, to be read page by page. `now` in whole minutes, so that a minute's visitors read the same. */
export async function commissionSource(db: Queryable, list: PublicList, filter: ListFilter, now: Date): Promise<CountedSource> {
  const asked = await askedOf(db, list, filter, now);
  const { order } = filter;
  const calendar = await knownCalendar(db, now);
  const viewOf = (row: CommissionListRow, duties: readonly KeptDuty[]): ListRow => {
    const left = row.status === "published" && row.closesAt && !row.held ? remainingWorkingDays(calendar, now, row.closesAt) : null;
    return {
      ...row,
      item: findItem(row.itemCode)?.name ?? null,
      daysLeft: left?.ok ? left.value : null,
      late: latenessOf(duties, now, calendar),
    };
  };
  const placeOf = (after: string | null) => readCursor(after, COMMISSION_ORDERS[order.by]);
  const pageOf = async (found: readonly CommissionListRow[], size: number): Promise<Page> => {
    const last = found.length > size ? found[size - 1] : undefined;
    const at = last && keyOf(last, order);
    const shown = found.slice(0, size);
    const duties = await lateDutiesOf(
      db,
      shown.map(({ id }) => id),
      now,
    );
    return {
      rows: shown.map((row) => viewOf(row, duties.get(row.id) ?? [])),
      next: last && at !== null && at !== undefined ? writeCursor({ at, id: last.id }) : null,
    };
  };
  return {
    count: async (most) => (asked ? await countCommissions(db, asked, order.by, most) : 0),
    page: async (after, size) => pageOf(asked ? await listCommissions(db, asked, order, size, placeOf(after)) : [], size),
    counted: async (after, size, most) => {
      if (!asked) return { rows: [], next: null, count: 0 };
      const { rows, count } = await listCountedCommissions(db, asked, order, size, placeOf(after), most);
      return { ...(await pageOf(rows, size)), count };
    },
  };
}

/** More than this is told as "more than 1,000". */
const COUNTED = 1001;

/** The department that an address names, also one that is closed. */
async function unitOf(db: Queryable, { narrow }: ListFilter, open: readonly Unit[]): Promise<Unit | null> {
  if (narrow.unit === null) return null;
  const known = open.find(({ uscc }) => uscc === narrow.unit);
  if (known) return known;
  const closed = await organisationByUscc(db, narrow.unit);
  return closed && { uscc: closed.uscc, name: closed.name, englishName: closed.englishName };
}

/** The page of a public list that the address asks for. Six queries at most. `now` in whole minutes. */
export async function readCommissionList(
  db: Queryable,
  search: URLSearchParams,
  now: Date,
  list: PublicList = "commissions",
): Promise<CommissionListPage> {
  const filter = readFilter(search, list);
  const source = await commissionSource(db, list, filter, now);
  const after = readCursor(search.get("after"), COMMISSION_ORDERS[filter.order.by]);
  const panelSet = isPanelSet(filter);
  const open = await departmentNames(db, UNITS_MAX);
  const unit = await unitOf(db, filter, open);
  return {
    list,
    filter,
    unit,
    panelSet,
    filtered: filter.q !== "" || panelSet,
    units: unit && !open.includes(unit) ? [...open, unit] : open,
    ...(await source.counted(search.get("after"), filter.size, COUNTED)),
    first: after === null,
  };
}
