import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SignaturePage } from "~/components/agency/letter-page";
import { currentCommitment } from "~/copy/agency-commitment";
import { agencyProfile } from "~/copy/agency-profile";
import { signatureForm } from "~/forms/agency-profile";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { signCommitment } from "~/workflows/sign-commitment";
import { answerMove, mend } from "../common/moves";

export const handle = { access: "admission.commit" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].letterTitle);
};

export const loader = door(handle.access, ({ lang }) => ({ lang, letter: currentCommitment() }));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(signatureForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  return answerMove(door, await signCommitment(door.shell, door.actor, parsed.value), withQuery(paths.agency.profile, { done: "signed" }));
});

export default function Sign() {
  return <SignaturePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
