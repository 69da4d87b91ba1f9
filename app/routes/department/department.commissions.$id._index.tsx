import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { PerformanceFacts } from "~/components/contract/performance";
import { departmentList } from "~/components/desk/desk-of";
import { WorkPageView } from "~/components/desk/work-page";
import { posting } from "~/copy/posting/posting";
import { hasRole } from "~/domain/kernel/actor";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readPerformance } from "~/reads/contract/performance";
import { readWorkPage } from "~/reads/desk/work-page";
import { found, idIn } from "../common/moves";

export const handle = { access: "commission.read-own" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data?.page.head.title || posting[lang].untitled);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  return {
    lang,
    done: url.searchParams.get("done"),
    performance: await readPerformance(database, actor, "department", idIn(door), now),
    page: found(await readWorkPage(database, actor, idIn(door), now)),
    mayCopy: hasRole(actor, "purchaser_agent"),
    maySupersede: hasRole(actor, "purchaser_agent") || hasRole(actor, "purchaser_approver"),
  };
});

export default function DepartmentCommission() {
  const { lang, page, performance, ...rest } = useLoaderData<typeof loader>();
  return (
    <WorkPageView
      lang={lang}
      desk="department"
      page={page}
      base={paths.department.work(page.head.id)}
      list={departmentList(lang)}
      {...rest}
    >
      <PerformanceFacts lang={lang} page={performance} />
    </WorkPageView>
  );
}
