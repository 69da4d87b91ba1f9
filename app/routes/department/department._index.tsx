import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DepartmentHomePage } from "~/components/desk/department-home-page";
import { departmentHome } from "~/copy/desk/department-home";
import { rolesText } from "~/copy/people/roles-text";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readDepartmentHome } from "~/reads/desk/department-home";

export const handle = { access: "desk.department" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, departmentHome[lang].title);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  ...{ lang, name: actor.organisationName, englishName: actor.organisationEnglishName, roles: rolesText(lang, actor.roles) },
  home: await readDepartmentHome(database, actor, now),
}));

export default function DepartmentDesk() {
  return <DepartmentHomePage {...useLoaderData<typeof loader>()} />;
}
