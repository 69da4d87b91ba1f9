import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CustodianHomePage } from "~/components/committee/custodian-home-page";
import { custodianWords } from "~/copy/committee/custodian";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readCustodianHome } from "~/reads/committee/custodian-home";

export const handle = { access: "desk.custodian" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, custodianWords[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  lang,
  home: await readCustodianHome(database, actor, now),
}));

export default function CustodianDesk() {
  return <CustodianHomePage {...useLoaderData<typeof loader>()} />;
}
