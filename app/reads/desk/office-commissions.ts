import type { Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { lateDutiesOf } from "#db/queries/late-duties";
import { countForOffice, departmentNames, listForOffice, type OfficeListFilter } from "#db/queries/office-list";
import { findItem } from "~/domain/catalogue/find-item";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { OFFICE_RUNNING, type OfficeFilter, readOfficeFilter } from "~/forms/desk/office-filter";
import { readCursor, writeCursor } from "~/lib/cursor";
import { officeRow } from "./office-row";

const UNITS_MAX = 200;

function narrowed(filter: OfficeFilter, tokens: readonly string[], now: Date): OfficeListFilter {
  const statuses = filter.status === "running" ? OFFICE_RUNNING : filter.status ? [filter.status] : null;
  return {
    ...(statuses ? { statuses } : {}),
    ...(filter.unit ? { purchaserId: filter.unit } : {}),
    ...(filter.mark === "overdue" ? { overdueAt: now } : {}),
    ...(filter.mark === "held" ? { held: true } : {}),
    ...(filter.mark === "waiting" ? { waiting: true } : {}),
    ...(filter.mark === "returned" ? { returned: true } : {}),
    ...(tokens.length > 0 ? { tokens } : {}),
  };
}

/** Everything that reached the office, as the address asks for it. Five queries. */
export async function readOfficeCommissions(db: Queryable, search: URLSearchParams, now: Date) {
  const filter = readOfficeFilter(search);
  const tokens = filter.q ? searchTokens(filter.q) : [];
  const unanswerable = filter.q !== "" && tokens.length === 0;
  const asked = narrowed(filter, tokens, now);
  const after = readCursor(search.get("after"));
  const found = unanswerable ? [] : await listForOffice(db, asked, filter.order, filter.size, after);
  const calendar = await loadCalendar(db);
  const rows = found.slice(0, filter.size);
  const duties = await lateDutiesOf(
    db,
    rows.map(({ id }) => id),
    now,
  );
  const last = rows.at(-1);
  return {
    filter,
    filtered: Boolean(filter.q || filter.status || filter.unit || filter.mark),
    rows: rows.map((row) => ({
      ...officeRow(row, duties.get(row.id) ?? [], now, calendar),
      item: findItem(row.itemCode)?.name ?? null,
    })),
    count: unanswerable ? 0 : await countForOffice(db, asked, filter.order === "due"),
    units: await departmentNames(db, UNITS_MAX),
    next: found.length > filter.size && last ? writeCursor({ at: last.turnDueAt ?? last.since, id: last.id }) : null,
    first: after === null,
  };
}
export type OfficeCommissions = Awaited<ReturnType<typeof readOfficeCommissions>>;
