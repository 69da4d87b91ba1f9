import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AgencyHomePage } from "~/components/desk/agency-home-page";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyHome } from "~/reads/desk/agency-home";
import { found } from "../common/moves";

export const handle = { access: "desk.agency" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyDesk[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  lang,
  name: actor.organisationName,
  home: found(await readAgencyHome(database, actor, now)),
}));

export default function AgencyHome() {
  return <AgencyHomePage {...useLoaderData<typeof loader>()} />;
}
