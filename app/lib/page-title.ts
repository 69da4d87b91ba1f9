import type { Lang } from "~/copy/define";
import { shell } from "~/copy/shell/shell";

/** Title of a page that is somebody's own business: never indexed. */
export function privateTitle(lang: Lang, title: string) {
  return [{ title: `${title} · ${shell[lang].brand}` }, { name: "robots", content: "noindex" }];
}

/** Title and description of a page that anybody may find. */
export function publicTitle(lang: Lang, title: string, description: string) {
  return [{ title: `${title} · ${shell[lang].brand}` }, { name: "description", content: description }];
}
