import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ChooseItem } from "~/components/posting/choose-item-page";
import { posting } from "~/copy/posting/posting";
import { parseForm } from "~/forms/parse";
import { startForm } from "~/forms/posting/commission-draft";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readChooseItemPage } from "~/reads/posting/choose-item-page";
import { startDraft } from "~/workflows/posting/start-draft";
import { answerMove, found, mend } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].newTitle);
};

export const loader = door(handle.access, ({ lang, url, entropy, now, rulesAt }) => ({
  lang,
  page: found(
    readChooseItemPage(url.searchParams.get("q") ?? url.searchParams.get("item") ?? "", url.searchParams.get("method"), rulesAt(now)),
  ),
  draftKey: entropy.id(now),
}));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(startForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { item: itemCode, method, idempotencyKey: key } = parsed.value;
  return answerMove(door, await startDraft(door.shell, door.actor, { itemCode, key, method }), ({ id }) => paths.department.edit(id));
});

export default function NewCommission() {
  return <ChooseItem {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
