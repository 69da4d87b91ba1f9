import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SignaturePage } from "~/components/admission/letter-page";
import { currentCommitment } from "~/copy/admission/agency-commitment";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { MOVE_ACTS } from "../common/move-acts";
import { pressHere } from "../common/move-page";

export const handle = { access: "admission.commit" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].letterTitle);
};

export const loader = door(handle.access, ({ lang }) => ({ lang, letter: currentCommitment() }));

export const action = door(handle.access, (door) => pressHere(door, "agency", door.actor.organisationId, MOVE_ACTS.admission.commit));

export default function Sign() {
  return <SignaturePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
