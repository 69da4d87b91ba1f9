import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { LetterPage } from "~/components/admission/letter-page";
import { commitmentOf, currentCommitment } from "~/copy/admission/agency-commitment";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { letterReadForm } from "~/forms/admission/agency-profile";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readAgencyProfile } from "~/reads/admission/agency-profile";
import { found, mend } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].letterTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => {
  const file = found(await readAgencyProfile(database.db, actor, now));
  return { lang, file, letter: commitmentOf(file.commitment?.version ?? null) ?? currentCommitment() };
});

export const action = door(handle.access, ({ form, lang }) => {
  const parsed = parseForm(letterReadForm, form);
  if (!parsed.ok) return mend(parsed.reply);
  throw seeOther(lang, paths.agency.signCommitment);
});

export default function Letter() {
  return <LetterPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
