import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { FactsPage } from "~/components/agency/facts-page";
import { agencyProfile } from "~/copy/agency-profile";
import { dateKey } from "~/domain/kernel/time";
import { companyFactsForm } from "~/forms/agency-profile";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyProfile } from "~/reads/agency-profile";
import { saveAgencyProfile } from "~/workflows/save-agency-profile";
import { answerMove, found, mend } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].factsTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  lang,
  today: dateKey(now),
  file: found(await readAgencyProfile(database.db, actor, now)),
}));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(companyFactsForm(dateKey(door.now)), door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision: seen, ...facts } = parsed.value;
  return answerMove(door, await saveAgencyProfile(door.shell, door.actor, facts, seen), "/agency/profile?done=saved");
});

export default function Facts() {
  return <FactsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
