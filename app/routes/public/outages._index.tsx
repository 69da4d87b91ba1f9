import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OutagesView } from "~/components/outage/outages-page";
import { outageWords } from "~/copy/outage/outage";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readOutagesPage } from "~/reads/outage/outages-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, outageWords[lang].title, outageWords[lang].lead);
};

/** /outages: the year's availability and its outages. */
export const loader = door(handle.access, async ({ lang, url, database, now, config }) => ({
  lang,
  page: await readOutagesPage(database.db, url.searchParams, now),
  demonstration: config.mode === "demonstration",
}));

export default function Outages() {
  return <OutagesView {...useLoaderData<typeof loader>()} />;
}
