import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CheckPageView } from "~/components/log/check-page";
import { checkWords } from "~/copy/log/check";
import { queryText } from "~/forms/query-text";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readCheck } from "~/reads/log/check";

export const handle = { access: "public", scripts: ["check"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, checkWords[lang].title, checkWords[lang].lead);
};

/** /check: whether a file, a number or a paper is from here. `q` is what was typed, pasted, scanned, or the hash that the browser computed. */
export const loader = door(handle.access, async ({ lang, url, shell, now }) => ({
  lang,
  asked: queryText(url.searchParams.get("q")),
  checked: await readCheck(shell, url.searchParams, now),
  /** The browser found no code in a photograph. */
  noCode: url.searchParams.get("photo") === "no-code",
}));

export default function Check() {
  return <CheckPageView {...useLoaderData<typeof loader>()} />;
}
