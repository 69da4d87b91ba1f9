import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { MembersSections } from "~/components/people/members-page";
import { OfficeTabs } from "~/components/people/office-tabs";
import { people } from "~/copy/people/people";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { membersAction, membersPage } from "../common/members";

export const handle = { access: "departments.read" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].listTitle);
};

export const loader = door(handle.access, (door) => membersPage(door, door.actor.organisationId));

export const action = door(handle.access, (door) => membersAction(door, door.actor.organisationId));

export default function People() {
  const { lang, view } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-6">
      <h1>{people[lang].listTitle}</h1>
      <OfficeTabs lang={lang} current="people" />
      <MembersSections lang={lang} view={view} answer={useActionData<typeof action>() ?? null} />
    </div>
  );
}
