import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DealPage } from "~/components/committee/deal-page";
import { committeeWords } from "~/copy/committee/committee";
import { readCommittee as readSent } from "~/forms/committee/sent";
import { fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCommittee } from "~/reads/committee/committee-page";
import { dealCommittee } from "~/workflows/committee/deal-committee";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "committee.manage", scripts: ["dealer"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, committeeWords[lang].dealTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  return { lang, page: found(await readCommittee(database, actor, idIn(door), now)) };
});

export const action = door(handle.access, async (door) => {
  const { form, lang, shell, actor } = door;
  const id = idIn(door);
  const object = await readSent(form);
  if (!object) return mend(fieldRefusal(form, "committeeFile", committeeWords[lang].badFile));
  return answerMove(door, await dealCommittee(shell, actor, id, object), withQuery(paths.office.committee(id), { done: "dealt" }));
});

export default function Deal() {
  return <DealPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
