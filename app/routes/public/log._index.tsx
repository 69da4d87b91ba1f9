import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { LogPageView } from "~/components/log/log-page";
import { logWords } from "~/copy/log/log";
import { queryText } from "~/forms/query-text";
import { href, langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readLogPage } from "~/reads/log/log-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, logWords[lang].title, logWords[lang].lead);
};

/** /log: the public log for people. `line` is a number typed to go to. */
export const loader = door(handle.access, async ({ lang, url, shell, now }) => {
  const line = queryText(url.searchParams.get("line"));
  if (line !== "") throw redirect(href(lang, paths.log.event(line)));
  return { lang, ...(await readLogPage(shell, url.searchParams, now, Date.now())) };
});

export default function Log() {
  return <LogPageView {...useLoaderData<typeof loader>()} />;
}
