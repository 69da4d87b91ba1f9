import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ProfilePage } from "~/components/admission/profile-page";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyProfile } from "~/reads/admission/agency-profile";
import { MOVE_ACTS } from "../common/move-acts";
import { pressHere } from "../common/move-page";
import { found } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  lang,
  done: url.searchParams.get("done"),
  file: found(await readAgencyProfile(database.db, actor, now)),
}));

export const action = door(handle.access, (door) => {
  if (door.form.get("verb") !== "correct") throw new Response(null, { status: 400 });
  return pressHere(door, "agency", door.actor.organisationId, MOVE_ACTS.admission.correct);
});

export default function Profile() {
  return <ProfilePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
