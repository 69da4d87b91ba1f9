import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OfficeHomePage } from "~/components/desk/office-home-page";
import { officeHome } from "~/copy/desk/office-home";
import { rolesText } from "~/copy/people/roles-text";
import { readOfficeTab } from "~/forms/desk/office-tab";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readOfficeHome } from "~/reads/desk/office-home";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, officeHome[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  tab: readOfficeTab(url.searchParams),
  ...{ lang, name: actor.organisationName, englishName: actor.organisationEnglishName, roles: rolesText(lang, actor.roles) },
  // The scheduler's beat is told in the machine's time, also where the market's clock is a demonstration's.
  home: await readOfficeHome(database, actor, now, new Date()),
}));

export default function OfficeDesk() {
  return <OfficeHomePage {...useLoaderData<typeof loader>()} />;
}
