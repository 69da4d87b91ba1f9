import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CertificatePage, certificateTitle } from "~/components/admission/certificate-page";
import { dateKey } from "~/domain/kernel/time";
import { certificateField, parseCertificate } from "~/forms/admission/agency-profile";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { beginCertificate, readRenewed } from "~/reads/admission/agency-profile";
import { addQualification } from "~/workflows/admission/add-qualification";
import { answerBeside, found, mend } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, certificateTitle(lang, data?.renews ?? null));
};

export const loader = door(handle.access, async ({ lang, database, actor, url }) => ({
  lang,
  ...(await beginCertificate(database.db, actor, url.searchParams)),
}));

export const action = door(handle.access, async (door) => {
  const renews = door.url.searchParams.get("renews");
  const older = renews === null ? null : found(await readRenewed(door.database.db, door.actor, renews));
  // A renewal is of the type that it renews: the form does not ask for it.
  if (older) door.form.set("type", older.type);
  const parsed = parseCertificate(door.form, dateKey(door.now));
  if (!parsed.ok) return mend(parsed.reply);
  const { document, scope, ...rest } = parsed.value;
  const certificate = { ...rest, scope: scope ?? "" };
  const decided = await addQualification(door.shell, door.actor, { certificate, document, renews });
  return answerBeside(door, decided, certificateField, withQuery(paths.agency.qualifications, { done: "1" }));
});

export default function NewCertificate() {
  return <CertificatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
