import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ReviewPageView } from "~/components/commission/review-page";
import { posting } from "~/copy/posting";
import { pressForm } from "~/forms/commission-draft";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readReviewPage } from "~/reads/approval-page";
import { publishCommission } from "~/workflows/publish-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.check-format" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].publishTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  return { lang, now, page: found(await readReviewPage(database, actor, idIn(door), now)) };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(pressForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  return answerMove(
    door,
    await publishCommission(door.shell, door.actor, id, parsed.value.revision),
    withQuery(paths.office.work(id), { done: "publish" }),
  );
});

export default function Publish() {
  return <ReviewPageView {...useLoaderData<typeof loader>()} verb="publish" reply={useActionData<typeof action>() ?? null} />;
}
