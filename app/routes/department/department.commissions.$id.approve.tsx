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
import { approveCommission } from "~/workflows/approve-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.approve" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].approveTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  return { lang, page: found(await readReviewPage(database, actor, idIn(door), now)) };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(pressForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  return answerMove(
    door,
    await approveCommission(door.shell, door.actor, id, parsed.value.revision),
    withQuery(paths.department.work(id), { done: "approve" }),
  );
});

export default function Approve() {
  return <ReviewPageView {...useLoaderData<typeof loader>()} verb="approve" reply={useActionData<typeof action>() ?? null} />;
}
