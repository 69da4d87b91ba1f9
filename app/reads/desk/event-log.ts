import type { Queryable } from "#db/client";
import { countEvents, type EventLogFilter, listEvents } from "#db/queries/event-log";
import { atTime, shiftDay } from "~/domain/kernel/time";
import { type EventFilter, eventWords, readEventFilter } from "~/forms/desk/event-filter";
import { readCursor, writeCursor } from "~/lib/cursor";

const PAGE = 50;
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;

function askedOf({ from, to, unit, role, kind }: EventFilter): EventLogFilter {
  return {
    ...(from ? { from: atTime(from) } : {}),
    ...(to ? { before: atTime(shiftDay(to, 1)) } : {}),
    ...(unit ? { unit } : {}),
    ...(role ? { role } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** The event log as the address asks for it, to be read page by page; what is not disclosed yet is in no page and in no count. */
export function eventSource(db: Queryable, filter: EventFilter) {
  const asked = askedOf(filter);
  return {
    count: (most: number) => countEvents(db, asked, most),
    page: async (after: string | null, size: number) => {
      const found = await listEvents(db, asked, size, readCursor(after), filter.order.down);
      const last = found.length > size ? found[size - 1] : undefined;
      return { rows: found.slice(0, size), next: last ? writeCursor({ at: last.at, id: last.hash }) : null };
    },
  };
}
export type EventRow = Awaited<ReturnType<ReturnType<typeof eventSource>["page"]>>["rows"][number];

/** A page of the event log. Two queries. */
export async function readEventLog(db: Queryable, search: URLSearchParams) {
  const filter = readEventFilter(search);
  const source = eventSource(db, filter);
  return {
    filter,
    filtered: Object.values(eventWords({ ...filter, order: { by: "time", down: true } })).some(Boolean),
    count: await source.count(COUNTED),
    ...(await source.page(search.get("after"), PAGE)),
    first: readCursor(search.get("after")) === null,
  };
}
export type EventLog = Awaited<ReturnType<typeof readEventLog>>;
