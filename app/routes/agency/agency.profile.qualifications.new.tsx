import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CertificatePage } from "~/components/agency/certificate-page";
import { agencyProfile } from "~/copy/agency-profile";
import { certificateProblems } from "~/domain/agency/certificates";
import type { Refusal } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { dateKey } from "~/domain/kernel/time";
import { certificateForm } from "~/forms/agency-profile";
import { parseForm } from "~/forms/parse";
import { besideFields, refusalBeside } from "~/forms/reply";
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

const fieldOf = ({ reason }: Refusal): string | null => FIELD_OF[reason] ?? null;

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  lang,
  ...beginCertificate(found(await readAgencyProfile(database.db, actor, now)), url.searchParams),
}));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(certificateForm, door.form, (given) =>
    besideFields(certificateProblems({ ...given, scope: given.scope ?? "" }, dateKey(door.now)), fieldOf),
  );
  if (!parsed.ok) return mend(parsed.reply);
  const { document, scope, ...rest } = parsed.value;
  const certificate = { ...rest, scope: scope ?? "" };
  const decided = await addQualification(door.shell, door.actor, { certificate, document, renews: door.url.searchParams.get("renews") });
  const beside = decided.ok ? null : refusalBeside(door.form, decided, fieldOf);
  if (beside) return mend(beside);
  return answerMove(door, decided, "/agency/profile/qualifications?done=1");
});

export default function NewCertificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
