import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ContractsPage } from "~/components/contract/contracts-page";
import { contract } from "~/copy/contract/contract";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyContracts } from "~/reads/contract/agency-contracts";

export const handle = { access: "registration.read-own" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, contract[lang].listTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, url, now }) => ({
  lang,
  list: await readAgencyContracts(database.db, actor, url.searchParams, now),
  done: url.searchParams.get("done"),
}));

export default function Contracts() {
  return <ContractsPage {...useLoaderData<typeof loader>()} />;
}
