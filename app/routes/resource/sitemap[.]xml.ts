import { door, type RouteHandle } from "~/auth/door";
import { siteOrigin } from "~/lib/site-address";
import { readSitemap } from "~/reads/notice/sitemap";

export const handle = { access: "public" } satisfies RouteHandle;

export const loader = door(handle.access, async ({ shell, config, url }) => {
  const xml = await readSitemap(shell, siteOrigin(config, url));
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" } });
});
