import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { WhyPageView } from "~/components/looks/why-page";
import { looks } from "~/copy/looks/looks";
import { lookNamed } from "~/domain/access/looks";
import { whyForm } from "~/forms/looks/why";
import { parseForm } from "~/forms/parse";
import { href, langOf, plainPath } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { isTakenAway, paths, withQuery } from "~/lib/paths";
import { safePath } from "~/lib/safe-path";
import { readWhyPage } from "~/reads/looks/why-page";
import { recordLook } from "~/workflows/looks/record-look";
import { type Door, found, idIn, mend, refusalStatus } from "../common/moves";

/** What the people of the office's side may look at is asked of each kind of look. */
export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, looks[lang].whyTitle);
};

const lookIn = (door: Door) => ({ look: found(lookNamed(door.params.look)), record: idIn(door, "record") });

/** Where the person was going: a page of this site, else the office's home. */
const nextIn = ({ url, lang }: Door): string => safePath(url.searchParams.get("next")) ?? href(lang, paths.office.home);

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, rulesAt } = door;
  const page = await readWhyPage(database.db, actor, { ...lookIn(door), now, rulesAt });
  if (!page.ok) throw new Response(null, { status: page.reason === "permission.denied" ? 403 : 404 });
  return { lang, page: page.value, next: nextIn(door) };
});

export const action = door(handle.access, async (door) => {
  const { shell, actor, form, lang } = door;
  const asked = lookIn(door);
  const parsed = parseForm(whyForm, form);
  if (!parsed.ok) return mend(parsed.reply);
  const { reason, note } = parsed.value;
  const decided = await recordLook(shell, actor, { ...asked, reason, note: note ?? "" });
  if (!decided.ok) throw new Response(null, { status: decided.reason === "not-found" ? 404 : refusalStatus(decided) });
  const next = nextIn(door);
  // The browser stays where it was: the page with the way on stands there.
  if (isTakenAway(plainPath(next))) throw seeOther(lang, withQuery(paths.office.why(asked.look, asked.record), { next }));
  throw redirect(next, { status: 303 });
});

export default function Why() {
  return <WhyPageView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
