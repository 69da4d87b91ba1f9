import type { MetaFunction } from "@remix-run/node";
import { moveLabels } from "~/copy/moves";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";

/** The title of the page of a move. Stands apart from the doors: the build keeps titles in the pages' own part, where no server room may be. */
export const verbMeta =
  (verb: AnyVerb): MetaFunction =>
  ({ location }) => {
    const lang = langOf(location.pathname);
    return privateTitle(lang, moveLabels[lang][verb]);
  };
