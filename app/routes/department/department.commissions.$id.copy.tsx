import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CopyPage } from "~/components/posting/copy-page";
import { posting } from "~/copy/posting/posting";
import { parseForm } from "~/forms/parse";
import { copyForm } from "~/forms/posting/commission-draft";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readWork } from "~/reads/desk/work-facts";
import { copyCommission } from "~/workflows/posting/copy-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].copy);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, entropy } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  return { lang, head, draftKey: entropy.id(now) };
});

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(copyForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const copied = await copyCommission(door.shell, door.actor, idIn(door), parsed.value.idempotencyKey);
  return answerMove(door, copied, (made) => paths.department.section(made.id, "copy"));
});

export default function Copy() {
  return <CopyPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
