import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DepartmentPerformanceView } from "~/components/lateness/department-page";
import { performance } from "~/copy/lateness/performance";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { wholeMinute } from "~/lib/whole-minute";
import { readDepartmentPerformance } from "~/reads/lateness/performance-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  const t = performance[lang];
  const name = data ? (lang === "en" ? (data.page.englishName ?? data.page.name) : data.page.name) : null;
  return publicTitle(lang, name ? t.of(name) : t.title, t.description);
};

export const loader = door(handle.access, async ({ lang, params, database, now }) => {
  const page = await readDepartmentPerformance(database.db, params.uscc ?? "", wholeMinute(now));
  if (!page) throw new Response(null, { status: 404 });
  return { lang, page };
});

export default function DepartmentPerformance() {
  return <DepartmentPerformanceView {...useLoaderData<typeof loader>()} />;
}
