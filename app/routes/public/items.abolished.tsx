import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AbolishedView } from "~/components/catalogue/abolished-view";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readAbolishedPage } from "~/reads/catalogue/abolished-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, cataloguePages[lang].abolishedPage, cataloguePages[lang].abolishedDescription);
};

export const loader = door(handle.access, ({ lang, config, now }) => ({ lang, ...readAbolishedPage(config.site.phone, now) }));

export default function Abolished() {
  return <AbolishedView {...useLoaderData<typeof loader>()} />;
}
