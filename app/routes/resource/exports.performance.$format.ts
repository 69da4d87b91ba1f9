import { door, type RouteHandle } from "~/auth/door";
import { performanceColumns, performanceRows } from "~/components/lateness/performance-columns";
import { performance } from "~/copy/lateness/performance";
import { sourceOf } from "~/lib/list-file";
import { wholeMinute } from "~/lib/whole-minute";
import { readPerformancePage } from "~/reads/lateness/performance-page";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** Who pays and accepts in time, department by department, as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  const page = await readPerformancePage(database.db, url.searchParams, wholeMinute(now));
  return listFile(door, {
    list: "performance",
    title: performance[lang].title,
    columns: performanceColumns(lang),
    source: sourceOf(performanceRows(lang, page)),
  });
});
