import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RulesView } from "~/components/catalogue/rules-view";
import { rulesWords } from "~/copy/catalogue/rules";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readRulesPage } from "~/reads/catalogue/rules-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, rulesWords[lang].title, rulesWords[lang].lead);
};

export const loader = door(handle.access, ({ lang, url, now }) => ({ lang, ...readRulesPage(lang, url.searchParams, now) }));

export default function Rules() {
  return <RulesView {...useLoaderData<typeof loader>()} />;
}
