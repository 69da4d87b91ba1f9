import type { MetaFunction } from "@remix-run/node";
import { contract } from "~/copy/contract/contract";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";

/** The title of the page on which a file between the parties is superseded. Apart from its door, as verb-meta.ts is, so that the pages' part builds. */
export const correctFileMeta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, contract[lang].correct.title);
};
