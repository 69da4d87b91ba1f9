import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { InboxPage } from "~/components/desk/inbox-page";
import { inbox } from "~/copy/desk/inbox";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { isRecordId } from "~/lib/record-id";
import { readInbox } from "~/reads/desk/inbox";
import { openMessage, readAllMessages } from "~/workflows/desk/open-message";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, inbox[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, url }) => ({
  lang,
  reader: actor.organisationKind,
  ...(await readInbox(database.db, actor, url.searchParams.get("before"))),
}));

export const action = door(handle.access, async ({ form, lang, shell, actor }) => {
  const entry = form.get("entry");
  if (typeof entry === "string") {
    const path = isRecordId(entry) ? await openMessage(shell, actor, entry) : null;
    if (!path) throw new Response(null, { status: 404 });
    throw seeOther(lang, path);
  }
  await readAllMessages(shell, actor);
  throw seeOther(lang, paths.account.messages);
});

export default function Messages() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
