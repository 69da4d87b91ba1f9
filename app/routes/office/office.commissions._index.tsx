import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OfficeListPage } from "~/components/desk/office-list-page";
import { officeHome } from "~/copy/desk/office-home";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readOfficeCommissions } from "~/reads/desk/office-commissions";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, officeHome[lang].listTitle);
};

export const loader = door(handle.access, async ({ lang, database, url, now }) => ({
  lang,
  page: await readOfficeCommissions(database.db, url.searchParams, now),
}));

export default function OfficeCommissionList() {
  return <OfficeListPage {...useLoaderData<typeof loader>()} />;
}
