import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CertificatePage } from "~/components/agency/certificate-page";
import { agencyProfile } from "~/copy/agency-profile";
import { fieldMessage } from "~/domain/kernel/field-errors";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { certificateForm } from "~/forms/agency-profile";
import { parseForm } from "~/forms/parse";
import { fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { beginCertificate, readAgencyProfile } from "~/reads/agency-profile";
import { addQualification } from "~/workflows/add-qualification";
import { answerMove, found, mend } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].addQualification);
};

/** Refusals that belong to one field. */
const FIELD_OF: Partial<Readonly<Record<ReasonCode, string>>> = {
  "certificate.type": "type",
  "certificate.level": "level",
  "certificate.dates": "validTo",
  "certificate.over": "validTo",
  "upload.empty": "document",
  "upload.too-large": "document",
  "upload.kind": "document",
  "upload.name": "document",
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  lang,
  ...beginCertificate(found(await readAgencyProfile(database.db, actor, now)), url.searchParams),
}));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(certificateForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { document, scope, ...rest } = parsed.value;
  const certificate = { ...rest, scope: scope ?? "" };
  const decided = await addQualification(door.shell, door.actor, { certificate, document, renews: door.url.searchParams.get("renews") });
  const name = decided.ok ? undefined : FIELD_OF[decided.reason];
  if (!decided.ok && name) return mend(fieldRefusal(door.form, name, fieldMessage(decided.reason, decided.detail)));
  return answerMove(door, decided, "/agency/profile/qualifications?done=1");
});

export default function NewCertificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
