import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { DepartmentsPage } from "~/components/people/departments-page";
import { people } from "~/copy/people/people";
import { may } from "~/domain/access/permissions";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { findOrganisationForm } from "~/forms/people/account-members";
import { fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { findReadable, readDepartments } from "~/reads/people/departments";

export const handle = { access: "departments.read" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].departmentsTitle);
};

export const loader = door(handle.access, async ({ lang, url, database, actor }) => {
  const departments = await readDepartments(database);
  const manages = may(actor, "departments.manage");
  const typed = url.searchParams.get("uscc");
  if (typed === null) return { lang, departments, manages, reply: null };
  const form = new FormData();
  form.set("uscc", typed);
  const parsed = parseForm(findOrganisationForm, form);
  if (!parsed.ok) return { lang, departments, manages, reply: parsed.reply };
  const id = await findReadable(database, actor, parsed.value.uscc);
  if (id) throw seeOther(lang, paths.office.department(id));
  return { lang, departments, manages, reply: fieldRefusal(form, "uscc", fieldMessage("not-found")) };
});

export default function Departments() {
  return <DepartmentsPage {...useLoaderData<typeof loader>()} />;
}
