import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";

/** Where signing in leads back to: the page that asked for it. */
export function signInPath(lang: Lang, url: URL): string {
  const here = `${url.pathname}${url.search}`;
  return href(lang, here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}
