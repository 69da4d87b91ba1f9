import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { WitnessesPageView } from "~/components/log/witnesses-page";
import { witnessWords } from "~/copy/log/witnesses";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { programFile } from "~/lib/program-file";
import { readWitnessesPage } from "~/reads/log/witnesses-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, witnessWords[lang].title, witnessWords[lang].lead);
};

/** /log/witnesses: 见证, who signs the public log besides the site. */
export const loader = door(handle.access, async ({ lang, url, shell }) => ({
  lang,
  programs: { witness: programFile("witness")?.sha256 ?? null, monitor: programFile("monitor")?.sha256 ?? null },
  ...(await readWitnessesPage(shell, url.searchParams, new Date())),
}));

export default function Witnesses() {
  return <WitnessesPageView {...useLoaderData<typeof loader>()} />;
}
