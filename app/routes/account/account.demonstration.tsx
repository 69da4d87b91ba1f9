import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actorFor } from "~/auth/actor-for";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { deskPath, enter } from "~/auth/enter";
import { DemonstrationPage } from "~/components/account/demonstration-page";
import { account } from "~/copy/account";
import { demonstrationForm } from "~/forms/account";
import { parseForm } from "~/forms/parse";
import { langOf, plainPath } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { safePath } from "~/lib/safe-path";
import { readPersonas } from "~/reads/personas";

export const handle = { access: "demonstration.control", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].demonstrationTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor }) => ({
  lang,
  groups: await readPersonas(database, actor),
}));

export const action = door(handle.access, async (door) => {
  const { form, lang, database, url } = door;
  const parsed = parseForm(demonstrationForm, form);
  const actor = parsed.ok ? await actorFor(database.db, parsed.value.user) : null;
  if (actor?.kind !== "user") throw new Response(null, { status: 404 });
  const next = safePath(url.searchParams.get("next"));
  throw seeOther(lang, next ? plainPath(next) : deskPath(actor), await enter(door, actor));
});

export default function Demonstration() {
  return <DemonstrationPage {...useLoaderData<typeof loader>()} />;
}
