import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/auth/door";
import { HomeView } from "~/components/home/home-page";
import { home } from "~/copy/shell/home";
import { shell } from "~/copy/shell/shell";
import { langOf } from "~/lib/lang";
import type { RouteHandle } from "~/lib/route-handle";
import { wholeMinute } from "~/lib/whole-minute";
import { readHome } from "~/reads/home";

export const handle = { access: "public", bleed: true } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return [
    { title: data ? `${shell[lang].brand} · ${shell[lang].market(data.district)}` : shell[lang].brand },
    { name: "description", content: home[lang].lead },
  ];
};

export const loader = door(handle.access, async ({ lang, database, now, config }) => ({
  lang,
  page: await readHome(database.db, wholeMinute(now)),
  phone: config.site.phone,
  district: config.site.district[lang],
}));

export default function Home() {
  const { lang, page, phone } = useLoaderData<typeof loader>();
  return <HomeView lang={lang} page={page} phone={phone} />;
}
