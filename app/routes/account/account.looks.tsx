import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OwnLooksPage } from "~/components/looks/own-looks-page";
import { looks } from "~/copy/looks/looks";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readOwnLooks } from "~/reads/looks/own-looks";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, looks[lang].ownTitle);
};

/** /account/looks: 谁查看过我的资料, of the organisation and of the person. */
export const loader = door(handle.access, async ({ lang, database, actor, url }) => ({
  lang,
  ...(await readOwnLooks(database.db, actor, url.searchParams.get("before"))),
}));

export default function OwnLooks() {
  return <OwnLooksPage {...useLoaderData<typeof loader>()} />;
}
