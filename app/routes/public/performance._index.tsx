import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { PerformanceView } from "~/components/lateness/performance-page";
import { performance } from "~/copy/lateness/performance";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { wholeMinute } from "~/lib/whole-minute";
import { readPerformancePage } from "~/reads/lateness/performance-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, performance[lang].title, performance[lang].description);
};

export const loader = door(handle.access, async ({ lang, url, database, now }) => ({
  lang,
  page: await readPerformancePage(database.db, url.searchParams, wholeMinute(now)),
}));

export default function Performance() {
  return <PerformanceView {...useLoaderData<typeof loader>()} />;
}
