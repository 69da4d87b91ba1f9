import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { PublicCommitteePage } from "~/components/committee/public-committee-page";
import { committeeWords } from "~/copy/committee/committee";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readPublicCommittees } from "~/reads/committee/committee-page";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, committeeWords[lang].publicTitle, committeeWords[lang].publicLead);
};

/** /committee: who opens what is sealed, and when each has signed. */
export const loader = door(handle.access, async ({ lang, database, now }) => ({ lang, page: await readPublicCommittees(database, now) }));

export default function Committee() {
  return <PublicCommitteePage {...useLoaderData<typeof loader>()} />;
}
