import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/auth/door";
import { WatchView } from "~/components/selection/watch-page";
import { selectionPages } from "~/copy/methods/words";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import type { RouteHandle } from "~/lib/route-handle";
import { siteOrigin } from "~/lib/site-address";
import { wholeMinute } from "~/lib/whole-minute";
import { readWatchPage } from "~/reads/selection/watch-page";

export const handle = { access: "public", scripts: ["watch"] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location, params }) => {
  const lang = langOf(location.pathname);
  const t = selectionPages(lang, data?.page.method);
  return publicTitle(lang, t.watchTitle(params.number ?? ""), t.watchLead);
};

/** Seconds after which the page asks again where there is no script. */
const REFRESH_SECONDS = 15;

export const loader = door(handle.access, async ({ lang, params, shell, actor, config, url, now }) => {
  const page = await readWatchPage(shell, params.number ?? "", actor, now, new Date());
  if (!page) throw new Response(null, { status: 404 });
  const refreshSeconds = page.stage === "drawn" || page.stage === "failed" || page.stage === "cancelled" ? null : REFRESH_SECONDS;
  return { lang, page, now: wholeMinute(now), origin: siteOrigin(config, url), refreshSeconds };
});

export default function Watch() {
  const { refreshSeconds: _refreshSeconds, ...shown } = useLoaderData<typeof loader>();
  return <WatchView {...shown} />;
}
