import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RulesChapterView } from "~/components/catalogue/rules-view";
import { chapterTitle, rulesWords } from "~/copy/catalogue/rules";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readRulesChapter } from "~/reads/catalogue/rules-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location, params }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, chapterTitle(lang, params.chapter ?? ""), rulesWords[lang].lead);
};

export const loader = door(handle.access, ({ lang, params, now }) => {
  const chapter = readRulesChapter(params.chapter ?? "", now);
  if (!chapter) throw new Response(null, { status: 404 });
  return { lang, chapter };
});

export default function RulesChapter() {
  return <RulesChapterView {...useLoaderData<typeof loader>()} />;
}
