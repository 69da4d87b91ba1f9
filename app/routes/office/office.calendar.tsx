import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OfficeCalendarPage } from "~/components/calendar/calendar-page";
import { calendarPage } from "~/copy/calendar/calendar-page";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readCalendarPage } from "~/reads/calendar/calendar-page";

export const handle = { access: "calendar.read" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, calendarPage[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, url, now }) => ({
  lang,
  page: await readCalendarPage(database.db, url.searchParams.get("year"), now),
}));

export default function OfficeCalendar() {
  return <OfficeCalendarPage {...useLoaderData<typeof loader>()} />;
}
