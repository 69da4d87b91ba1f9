import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CertificatesPage } from "~/components/admission/certificates-page";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAgencyProfile } from "~/reads/admission/agency-profile";
import { found } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].qualificationsTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => ({
  lang,
  done: url.searchParams.get("done"),
  file: found(await readAgencyProfile(database.db, actor, now)),
}));

export default function Certificates() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} />;
}
