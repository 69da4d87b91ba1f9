import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";

/** Where signing in leads back to: the page that asked for it. */
export function signInPath(lang: Lang, url: URL): string {
  const here = `${url.pathname}${url.search}`;
  return href(lang, here === paths.home ? paths.signIn : withQuery(paths.signIn, { next: here }));
}
