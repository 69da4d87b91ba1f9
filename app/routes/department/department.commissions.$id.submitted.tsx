import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { SubmittedPage } from "~/components/posting/submitted-page";
import { posting } from "~/copy/posting/posting";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readWork } from "~/reads/desk/work-facts";
import { found, idIn } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].submittedTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  if (head.status !== "awaiting_approval") throw seeOther(lang, paths.department.work(head.id));
  return { lang, head };
});

export default function Submitted() {
  return <SubmittedPage {...useLoaderData<typeof loader>()} />;
}
