import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OwnListPage } from "~/components/desk/own-list-page";
import { posting } from "~/copy/posting/posting";
import { hasRole } from "~/domain/kernel/actor";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readDepartmentCommissions } from "~/reads/desk/department-commissions";

export const handle = { access: "commission.read-own" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].listTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, url, now }) => ({
  lang,
  list: await readDepartmentCommissions(database.db, actor, url.searchParams, now),
  mayPost: hasRole(actor, "purchaser_agent"),
}));

export default function OwnCommissions() {
  return <OwnListPage {...useLoaderData<typeof loader>()} />;
}
