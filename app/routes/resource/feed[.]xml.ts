import { door, type RouteHandle } from "~/auth/door";
import { siteOrigin } from "~/lib/site-address";
import { atomFeed } from "~/reads/notice/feed";

export const handle = { access: "public" } satisfies RouteHandle;

/** /feed.xml: the latest public events of commissions as Atom. */
export const loader = door(handle.access, async ({ database, config, url, lang }) => {
  const body = await atomFeed(database.db, siteOrigin(config, url), config.site, lang);
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=60" } });
});
