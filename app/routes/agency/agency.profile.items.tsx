import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ItemsPage } from "~/components/admission/items-page";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { itemChoiceForm } from "~/forms/admission/agency-profile";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { choosableItems, readAgencyProfile } from "~/reads/admission/agency-profile";
import { addItemEntry } from "~/workflows/admission/add-item-entry";
import { removeItemEntry } from "~/workflows/admission/remove-item-entry";
import { answerMove, found, mend } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].itemsTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now, url }) => {
  const file = found(await readAgencyProfile(database.db, actor, now));
  const query = url.searchParams.get("q") ?? url.searchParams.get("item") ?? "";
  return { lang, file, done: url.searchParams.has("done"), choosable: choosableItems(file, query, now) };
});

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(itemChoiceForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const work = door.form.get("verb") === "remove" ? removeItemEntry : addItemEntry;
  return answerMove(door, await work(door.shell, door.actor, parsed.value.item), withQuery(paths.agency.items, { done: "1" }));
});

export default function Items() {
  return <ItemsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
