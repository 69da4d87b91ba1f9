import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AgencyList } from "~/components/admission/public-list";
import { agencyPublic } from "~/copy/admission/agency-public";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readAgencies } from "~/reads/admission/agency-public";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, agencyPublic[lang].title, agencyPublic[lang].description);
};

export const loader = door(handle.access, async ({ lang, url, database }) => ({
  lang,
  page: await readAgencies(database.db, url.searchParams),
}));

export default function Agencies() {
  return <AgencyList {...useLoaderData<typeof loader>()} />;
}
