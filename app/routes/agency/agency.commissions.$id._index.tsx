import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AgencyWorkPage } from "~/components/desk/agency-work-page";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { ownValue } from "~/domain/kernel/own-value";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readPerformance } from "~/reads/contract/performance";
import { readAgencyWork } from "~/reads/desk/agency-work";
import { MOVE_ACTS } from "../common/move-acts";
import { pressHere } from "../common/move-page";
import { found, idIn } from "../common/moves";

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
    performance: await readPerformance(database, actor, "agency", idIn(door), now),
  };
});

export const action = door(handle.access, (door) => {
  const { enter, withdraw } = MOVE_ACTS.commission;
  const act = ownValue({ enter, withdraw }, String(door.form.get("verb")));
  if (!act) throw new Response(null, { status: 400 });
  return pressHere(door, "agency", idIn(door), act);
});

export default function AgencyCommission() {
  return <AgencyWorkPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
