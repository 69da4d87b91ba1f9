import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OfficeCustodiansPage } from "~/components/committee/office-custodians-page";
import { committeeWords } from "~/copy/committee/committee";
import { may } from "~/domain/access/permissions";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCustodiansPage } from "~/reads/committee/committee-page";
import { urgeCustodians } from "~/workflows/committee/urge-custodians";
import { answerMove } from "../common/moves";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, committeeWords[lang].officeTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url, shell }) => ({
  lang,
  page: await readCustodiansPage(database, now),
  needed: shell.beacon.kind === "committee",
  manages: may(actor, "committee.manage"),
  urges: may(actor, "custodian.urge"),
  urged: url.searchParams.has("urged"),
}));

export const action = door(handle.access, async (door) => {
  const opening = door.form.get("opening");
  const decided = await urgeCustodians(door.shell, door.actor, typeof opening === "string" ? opening.slice(0, 64) : "");
  return answerMove(door, decided, withQuery(paths.office.custodians, { urged: 1 }));
});

export default function OfficeCustodians() {
  return <OfficeCustodiansPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
