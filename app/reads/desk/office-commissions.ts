import type { Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { lateDutiesOf } from "#db/queries/late-duties";
import { countForOffice, departmentNames, listForOffice, OFFICE_LIST_ORDERS, type OfficeListFilter } from "#db/queries/office-list";
import { findItem } from "~/domain/catalogue/find-item";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { isOfficePanelSet, OFFICE_RUNNING, type OfficeFilter, readOfficeFilter } from "~/forms/desk/office-filter";
import { readCursor, writeCursor } from "~/lib/cursor";
import { narrowingOf } from "../narrowing";
import { officeRow } from "./office-row";

const UNITS_MAX = 200;
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;

/** What the address asks the database for; null where its words hold nothing that can be searched. */
function askedOf(filter: OfficeFilter, now: Date): OfficeListFilter | null {
  const tokens = filter.q ? searchTokens(filter.q) : [];
  if (filter.q && tokens.length === 0) return null;
  const statuses = filter.status === "running" ? OFFICE_RUNNING : filter.status ? [filter.status] : null;
  return {
    ...(statuses ? { statuses } : {}),
    narrow: narrowingOf(filter.narrow, now),
    ...(filter.mark === "overdue" ? { overdueAt: now } : {}),
    ...(filter.mark === "held" ? { held: true } : {}),
    ...(filter.mark === "waiting" ? { waiting: true } : {}),
    ...(filter.mark === "returned" ? { returned: true } : {}),
    ...(tokens.length > 0 ? { tokens } : {}),
  };
}

/** Everything that reached the office as the address asks for it, to be read page by page. */
export async function officeSource(db: Queryable, filter: OfficeFilter, now: Date) {
  const asked = askedOf(filter, now);
  const { order } = filter;
  const calendar = await knownCalendar(db, now);
  return {
    count: async (most: number) => (asked ? await countForOffice(db, asked, order.by === "due", most) : 0),
    page: async (after: string | null, size: number) => {
      const found = asked ? await listForOffice(db, asked, order, size, readCursor(after, OFFICE_LIST_ORDERS[order.by])) : [];
      const last = found.length > size ? found[size - 1] : undefined;
      const at = last && { newest: last.id, due: last.turnDueAt, unit: last.purchaserKey }[order.by];
      const shown = found.slice(0, size);
      const duties = await lateDutiesOf(
        db,
        shown.map(({ id }) => id),
        now,
      );
      return {
        rows: shown.map((row) => ({
          ...officeRow(row, duties.get(row.id) ?? [], now, calendar),
          item: findItem(row.itemCode)?.name ?? null,
        })),
        next: last && at ? writeCursor({ at, id: last.id }) : null,
      };
    },
  };
}
export type OfficeListRow = Awaited<ReturnType<Awaited<ReturnType<typeof officeSource>>["page"]>>["rows"][number];

/** A page of everything that reached the office, as the address asks for it. Five queries. */
export async function readOfficeCommissions(db: Queryable, search: URLSearchParams, now: Date) {
  const filter = readOfficeFilter(search);
  const source = await officeSource(db, filter, now);
  const panelSet = isOfficePanelSet(filter);
  return {
    filter,
    panelSet,
    filtered: filter.q !== "" || panelSet,
    units: await departmentNames(db, UNITS_MAX),
    count: await source.count(COUNTED),
    ...(await source.page(search.get("after"), filter.size)),
    first: readCursor(search.get("after"), OFFICE_LIST_ORDERS[filter.order.by]) === null,
  };
}
export type OfficeCommissions = Awaited<ReturnType<typeof readOfficeCommissions>>;
