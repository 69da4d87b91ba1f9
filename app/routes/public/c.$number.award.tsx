import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AwardNoticePage } from "~/components/award/award-notice-page";
import { papers } from "~/copy/award/papers";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-address";
import { readAwardNotice } from "~/reads/award/paper";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location, params }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, papers[lang].awardOf(params.number ?? ""), papers[lang].awardLead);
};

export const loader = door(handle.access, async ({ lang, params, database, now, config, url }) => {
  const paper = await readAwardNotice(database, params.number ?? "", now);
  if (!paper) throw new Response(null, { status: 404 });
  return { lang, paper, now, address: `${siteOrigin(config, url)}${paths.commission(paper.number)}` };
});

export default function AwardNotice() {
  return <AwardNoticePage {...useLoaderData<typeof loader>()} />;
}
