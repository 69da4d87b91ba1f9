import type { MiddlewareHandler } from "hono";
import { href, langOf, preferredLang } from "~/lib/lang";
import { paths } from "~/lib/paths";

const COOKIE = /(?:^|;\s*)lang=(zh|en)(?:;|$)/;
const YEAR_SECONDS = 365 * 24 * 3600;

/** The page of this site on which the visitor pressed a link, if it was one. */
function comesFrom(referrer: string | undefined, url: URL): URL | null {
  if (!referrer || !URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  return from.host === url.host ? from : null;
}

/**
 * The start page alone looks at what a visitor prefers: the language chosen before, then the browser's. Whoever follows a link into
 * the other language has chosen it, and it is remembered; so the Chinese start page stays reachable from the English one.
 */
export function language(options: { secure: boolean }): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const isRead = context.req.method === "GET" || context.req.method === "HEAD";
    const from = isRead ? comesFrom(context.req.header("referer"), url) : null;
    const chosen = COOKIE.exec(context.req.header("cookie") ?? "")?.[1] ?? null;
    if (isRead && url.pathname === paths.home && !from && preferredLang(chosen, context.req.header("accept-language") ?? null) === "en") {
      const headers = {
        Location: href("en", `${paths.home}${url.search}`),
        Vary: "Accept-Language, Cookie",
        "Cache-Control": "private, no-cache",
      };
      return new Response(null, { status: 302, headers });
    }
    await next();
    if (url.pathname === paths.home) context.res.headers.append("Vary", "Accept-Language, Cookie");
    const isPage = context.res.headers.get("content-type")?.startsWith("text/html") ?? false;
    if (from && isPage && langOf(from) !== langOf(url) && chosen !== langOf(url)) {
      const secure = options.secure ? "; Secure" : "";
      context.res.headers.append("Set-Cookie", `lang=${langOf(url)}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`);
    }
  };
}
