import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { EventLogPage } from "~/components/desk/event-log-page";
import { eventLog } from "~/copy/desk/event-log";
import { may } from "~/domain/access/permissions";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readEventLog } from "~/reads/desk/event-log";
import { beforeLook } from "../common/looks";

export const handle = { access: "audit.read" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, eventLog[lang].title);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, url } = door;
  await beforeLook(door, "event-log", "all");
  return { lang, log: await readEventLog(database.db, url.searchParams), seesPeople: may(actor, "audit.people") };
});

export default function Events() {
  return <EventLogPage {...useLoaderData<typeof loader>()} />;
}
