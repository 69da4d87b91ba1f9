import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AdmissionsPage } from "~/components/admission/admissions-page";
import { admissionCheck } from "~/copy/admission/admission-check";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAdmissions } from "~/reads/admission/admission-check";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, admissionCheck[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, now, url }) => ({
  lang,
  list: await readAdmissions(database.db, url.searchParams, now),
}));

export default function Admissions() {
  return <AdmissionsPage {...useLoaderData<typeof loader>()} />;
}
