import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { HelpPage } from "~/components/shell/help-pages";
import { help } from "~/copy/shell/help";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readHelpTerms } from "~/reads/catalogue/help-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, help[lang].title, help[lang].lead);
};

export const loader = door(handle.access, ({ lang, now, config: { site } }) => ({
  lang,
  terms: readHelpTerms(lang, now),
  site: { phone: site.phone, address: site.address[lang] },
}));

export default function Help() {
  return <HelpPage {...useLoaderData<typeof loader>()} />;
}
