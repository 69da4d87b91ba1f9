import { door, type RouteHandle } from "~/auth/door";
import { eventColumns } from "~/components/desk/event-columns";
import { eventLog } from "~/copy/desk/event-log";
import { may } from "~/domain/access/permissions";
import { readEventFilter } from "~/forms/desk/event-filter";
import { eventSource } from "~/reads/desk/event-log";
import { listFile } from "../common/export-list";
import { beforeLook } from "../common/looks";

export const handle = { access: "audit.read" } satisfies RouteHandle;

/** The event log as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, actor } = door;
  await beforeLook(door, "event-log", "all");
  return listFile(door, {
    list: "events",
    title: eventLog[lang].title,
    columns: eventColumns(lang, may(actor, "audit.people")),
    source: eventSource(database.db, readEventFilter(url.searchParams)),
  });
});
