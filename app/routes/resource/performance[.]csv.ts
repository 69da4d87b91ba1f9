import { door, type RouteHandle } from "~/auth/door";
import { wholeMinute } from "~/lib/whole-minute";
import { performanceCsv } from "~/reads/lateness/performance-csv";
import { readPerformancePage } from "~/reads/lateness/performance-page";

export const handle = { access: "public" } satisfies RouteHandle;

/** /performance.csv?period=2026-09: the table of payment and performance to take away. */
export const loader = door(handle.access, async ({ lang, url, database, now }) => {
  const page = await readPerformancePage(database.db, url.searchParams, wholeMinute(now));
  return new Response(performanceCsv(lang, page), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="performance-${page.period}.csv"`,
    },
  });
});
