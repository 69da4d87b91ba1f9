import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CheckPage } from "~/components/commission/check-page";
import { posting } from "~/copy/posting";
import { submitForm } from "~/forms/commission-draft";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readCheckPage } from "~/reads/draft-page";
import { submitForApproval } from "~/workflows/submit-for-approval";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].checkTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor } = door;
  return { lang, page: found(await readCheckPage(database, actor, idIn(door), door)) };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(submitForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const submitted = await submitForApproval(door.shell, door.actor, id, parsed.value.revision);
  return answerMove(door, submitted, paths.department.submitted(id));
});

export default function CheckAnswers() {
  return <CheckPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
