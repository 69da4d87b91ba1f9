import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ItemsList } from "~/components/catalogue/items-list";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readItemsPage } from "~/reads/catalogue/items-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, cataloguePages[lang].title, cataloguePages[lang].description);
};

export const loader = door(handle.access, async ({ lang, url, database }) => ({
  lang,
  ...(await readItemsPage(database.db, url.searchParams)),
}));

export default function Items() {
  return <ItemsList {...useLoaderData<typeof loader>()} />;
}
