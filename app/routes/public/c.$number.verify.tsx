import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/auth/door";
import { VerifyPage } from "~/components/selection/verify-page";
import { selectionPages } from "~/copy/methods/words";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { programFile } from "~/lib/program-file";
import type { RouteHandle } from "~/lib/route-handle";
import { siteOrigin } from "~/lib/site-address";
import { readVerifyPage } from "~/reads/selection/draw";

export const handle = { access: "public", scripts: ["verify"] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location, params }) => {
  const lang = langOf(location.pathname);
  const t = selectionPages(lang, data?.draw.method);
  return publicTitle(lang, t.verifyOf(params.number ?? ""), t.verifyLead);
};

export const loader = door(handle.access, async ({ lang, params, shell, config, url }) => {
  const draw = await readVerifyPage(shell, params.number ?? "");
  if (!draw) throw new Response(null, { status: 404 });
  return { lang, draw, origin: siteOrigin(config, url), verifier: programFile("verify")?.sha256 ?? null };
});

export default function Verify() {
  return <VerifyPage {...useLoaderData<typeof loader>()} />;
}
