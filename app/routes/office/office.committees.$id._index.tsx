import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OFFICE_DONE, OfficeCommitteePage, type OfficeDone } from "~/components/committee/office-committee-page";
import { committeeWords } from "~/copy/committee/committee";
import { parseForm } from "~/forms/parse";
import { memberStateForm } from "~/forms/people/account-members";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCommittee } from "~/reads/committee/committee-page";
import { activateCommittee, dropCommittee } from "~/workflows/committee/activate-committee";
import { beginRehearsal } from "~/workflows/committee/rehearse";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "committee.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, committeeWords[lang].officeTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  const done = url.searchParams.get("done");
  const page = found(await readCommittee(database, actor, idIn(door), now));
  return { lang, page, done: OFFICE_DONE.find((each) => each === done) ?? null };
});

export const action = door(handle.access, async (door) => {
  const { form, shell, actor } = door;
  const id = idIn(door);
  const parsed = parseForm(memberStateForm, form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision } = parsed.value;
  const done = (what: OfficeDone) => withQuery(paths.office.committee(id), { done: what });
  switch (form.get("verb")) {
    case "activate":
      return answerMove(door, await activateCommittee(shell, actor, id, revision), done("activated"));
    case "drop":
      return answerMove(door, await dropCommittee(shell, actor, id, revision), done("dropped"));
    default:
      return answerMove(door, await beginRehearsal(shell, actor, id), done("rehearsing"));
  }
});

export default function OfficeCommittee() {
  return <OfficeCommitteePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
