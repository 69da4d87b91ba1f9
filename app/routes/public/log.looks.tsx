import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { LookFiguresPage } from "~/components/looks/figures-page";
import { looks } from "~/copy/looks/looks";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readLookFigures } from "~/reads/looks/look-figures";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, looks[lang].countsTitle, looks[lang].countsDescription);
};

/** /log/looks: 非公开内容查看统计, for everybody. */
export const loader = door(handle.access, async ({ lang, url, database, now }) => ({
  lang,
  page: await readLookFigures(database.db, url.searchParams, now),
}));

export default function Looks() {
  return <LookFiguresPage {...useLoaderData<typeof loader>()} />;
}
