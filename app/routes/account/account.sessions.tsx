import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankSessionCookie } from "~/auth/cookie";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { endOwnSession, endSessions, listSessions } from "~/auth/sessions";
import { SessionsPage } from "~/components/people/sessions-page";
import { account } from "~/copy/people/account";
import { parseForm } from "~/forms/parse";
import { sessionForm } from "~/forms/people/account";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCodesMade } from "~/reads/people/account";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].sessionsTitle);
};

const DONE = ["password", "session", "others"] as const;
export type SessionsDone = (typeof DONE)[number];

export const loader = door(handle.access, async ({ lang, database, actor, sessionId, url, now }) => {
  const open = await listSessions(database, actor.userId);
  // Sessions live by the machine's clock, also where a demonstration's stands elsewhere: only how long ago can be compared.
  const machineNow = Date.now();
  // The id stands in the form: it is a digest, and opens nothing.
  const sessions = open.map(({ id, device, createdAt, lastSeenAt }) => ({
    ...{ id, device, here: id === sessionId },
    openedAgoMs: machineNow - createdAt.getTime(),
    seenAgoMs: machineNow - lastSeenAt.getTime(),
  }));
  const codes = await readCodesMade(database, actor, now);
  return { lang, sessions, codes, done: DONE.find((done) => done === url.searchParams.get("done")) ?? null };
});

export const action = door(handle.access, async ({ form, lang, database, actor, sessionId, config }) => {
  const parsed = parseForm(sessionForm, form);
  if (!parsed.ok) throw seeOther(lang, paths.account.sessions);
  const { verb, session } = parsed.value;
  if (verb === "all" || (verb === "one" && session === sessionId)) {
    if (verb === "all") await endSessions(database, actor.userId);
    else await endOwnSession(database, actor.userId, session);
    throw seeOther(lang, paths.home, { "Set-Cookie": blankSessionCookie(config) });
  }
  if (verb === "others") await endSessions(database, actor.userId, sessionId);
  else await endOwnSession(database, actor.userId, session);
  throw seeOther(lang, withQuery(paths.account.sessions, { done: verb === "others" ? "others" : "session" }));
});

export default function Sessions() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />;
}
