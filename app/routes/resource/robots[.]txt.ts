import { door, type RouteHandle } from "~/auth/door";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { PRIVATE_PATHS, siteOrigin } from "~/lib/site-address";

export const handle = { access: "public" } satisfies RouteHandle;

/** What search engines may read: everything public of a real site, nothing of a demonstration, whose facts are invented. */
export const loader = door(handle.access, ({ config, url }) => {
  const lines =
    config.mode === "production"
      ? [
          "User-agent: *",
          ...PRIVATE_PATHS.flatMap((path) => [path, href("en", path)]).flatMap((path) => [`Disallow: ${path}$`, `Disallow: ${path}/`]),
          `Sitemap: ${siteOrigin(config, url)}${paths.sitemap}`,
        ]
      : ["User-agent: *", "Disallow: /"];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
});
