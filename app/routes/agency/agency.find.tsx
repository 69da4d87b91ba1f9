import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { FindPage } from "~/components/desk/find-page";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyFind } from "~/reads/desk/agency-find";
import { found } from "../common/moves";

export const handle = { access: "registration.read-own" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyDesk[lang].findTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  lang,
  page: found(await readAgencyFind(database.db, actor, url.searchParams, now)),
}));

export default function Find() {
  return <FindPage {...useLoaderData<typeof loader>()} />;
}
