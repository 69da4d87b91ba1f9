import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { PerformanceFacts } from "~/components/contract/performance";
import { officeList } from "~/components/desk/desk-of";
import { WorkPageView } from "~/components/desk/work-page";
import { shell } from "~/copy/shell/shell";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readPerformance } from "~/reads/contract/performance";
import { readWorkPage } from "~/reads/desk/work-page";
import { beforeLook } from "../common/looks";
import { found, idIn } from "../common/moves";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data?.page.head.title || shell[lang].officeCommissions);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  const page = found(await readWorkPage(database, actor, idIn(door), now));
  await beforeLook(door, page.look, page.head.id);
  return {
    lang,
    page,
    done: url.searchParams.get("done"),
    performance: await readPerformance(database, actor, "office", idIn(door), now),
  };
});

export default function OfficeCommission() {
  const { lang, page, performance, ...rest } = useLoaderData<typeof loader>();
  return (
    <WorkPageView lang={lang} desk="office" page={page} base={paths.office.work(page.head.id)} list={officeList(lang)} {...rest}>
      <PerformanceFacts lang={lang} page={performance} />
    </WorkPageView>
  );
}
