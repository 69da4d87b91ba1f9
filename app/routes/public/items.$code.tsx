import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ItemView } from "~/components/catalogue/item-view";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readItemPage } from "~/reads/catalogue/item-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return data ? publicTitle(lang, data.item.name[lang], data.item.applicability[lang]) : [];
};

export const loader = door(handle.access, async ({ lang, params, database }) => {
  const page = await readItemPage(database.db, params.code ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return { lang, ...page };
});

export default function Item() {
  return <ItemView {...useLoaderData<typeof loader>()} />;
}
