import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AgencyWorkPage } from "~/components/agency/work-page";
import { agencyDesk } from "~/copy/agency-desk";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readAgencyWork } from "~/reads/agency-work";
import { readPerformance } from "~/reads/performance";
import { enterCommission, withdrawEntry } from "~/workflows/enter-commission";
import { answerMove, found, idIn } from "../common/moves";

export const handle = { access: "registration.read-own" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data?.page.title ?? agencyDesk[lang].findTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  return {
    lang,
    done: url.searchParams.get("done"),
    page: found(await readAgencyWork(database, actor, idIn(door), now)),
    performance: await readPerformance(database, actor, "agency", idIn(door)),
  };
});

export const action = door(handle.access, async (door) => {
  const { shell, actor, form } = door;
  const id = idIn(door);
  if (form.get("verb") === "withdraw")
    return answerMove(door, await withdrawEntry(shell, actor, id), withQuery(paths.agency.work(id), { done: "withdrawn" }));
  if (form.get("verb") !== "enter") throw new Response(null, { status: 400 });
  return answerMove(door, await enterCommission(shell, actor, id), withQuery(paths.agency.work(id), { done: "entered" }));
});

export default function AgencyCommission() {
  return <AgencyWorkPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
