import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { PublicAgencyPage } from "~/components/admission/public-page";
import { agencyPublic } from "~/copy/admission/agency-public";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readPublicAgency } from "~/reads/admission/agency-public";

export const handle = { access: "public" } satisfies RouteHandle;

/** Chat previews show only these, so they begin with the status. */
export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  const t = agencyPublic[lang];
  if (!data) return publicTitle(lang, t.title, t.description);
  const title = `${ADMISSION_STATUS_WORDS[data.agency.status][lang]} · ${data.agency.name}`;
  return publicTitle(lang, title, `${title} · ${data.agency.uscc}`);
};

export const loader = door(handle.access, async ({ lang, params, database, now }) => {
  const agency = await readPublicAgency(database.db, params.uscc ?? "", now);
  if (!agency) throw new Response(null, { status: 404 });
  return { lang, agency };
});

export default function Agency() {
  return <PublicAgencyPage {...useLoaderData<typeof loader>()} />;
}
