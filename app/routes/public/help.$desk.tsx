import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { GuidePage } from "~/components/shell/help-pages";
import { help } from "~/copy/shell/help";
import { deskNamed } from "~/lib/desks";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readGuideRules, readHelpTerms } from "~/reads/catalogue/help-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location, params }) => {
  const t = help[langOf(location.pathname)];
  const desk = deskNamed(params.desk);
  return publicTitle(langOf(location.pathname), desk ? t.guide[desk] : t.title, desk ? t.aims[desk] : t.lead);
};

export const loader = door(handle.access, ({ lang, params, now, config: { site } }) => {
  const desk = deskNamed(params.desk);
  if (!desk) throw new Response(null, { status: 404 });
  return {
    ...{ lang, desk },
    terms: readHelpTerms(lang, now),
    rules: readGuideRules(desk, now),
    site: { phone: site.phone, address: site.address[lang] },
  };
});

export default function Guide() {
  return <GuidePage {...useLoaderData<typeof loader>()} />;
}
