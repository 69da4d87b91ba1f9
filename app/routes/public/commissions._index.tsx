import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CommissionList } from "~/components/notice/list";
import { commissionList } from "~/copy/notice/commission-list";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { wholeMinute } from "~/lib/whole-minute";
import { readCommissionList } from "~/reads/notice/commission-list";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, commissionList[lang].title, commissionList[lang].description);
};

export const loader = door(handle.access, async ({ lang, url, database, now }) => ({
  lang,
  page: await readCommissionList(database.db, url.searchParams, wholeMinute(now)),
}));

export default function Commissions() {
  const { lang, page } = useLoaderData<typeof loader>();
  return <CommissionList lang={lang} page={page} />;
}
