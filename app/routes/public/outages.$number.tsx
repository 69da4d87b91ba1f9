import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CertificateView } from "~/components/outage/certificate-page";
import { outageWords } from "~/copy/outage/outage";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-address";
import { readCertificate } from "~/reads/outage/certificate";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location, params }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, outageWords[lang].of(params.number ?? ""), outageWords[lang].description);
};

/** /outages/ZD-2026-0001: the certificate of an outage, to read and to print. */
export const loader = door(handle.access, async ({ lang, params, url, database, now, config }) => {
  const certificate = await readCertificate(database.db, params.number ?? "", url.searchParams);
  if (!certificate) throw new Response(null, { status: 404 });
  return { lang, certificate, now, address: `${siteOrigin(config, url)}${paths.outage(certificate.number)}` };
});

export default function OutageCertificate() {
  return <CertificateView {...useLoaderData<typeof loader>()} />;
}
