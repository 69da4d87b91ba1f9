import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { organisationFields } from "~/components/people/organisation-fields";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { people } from "~/copy/people/people";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { registered } from "../common/new-organisation";

export const handle = { access: "departments.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].newDepartment);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, (door) => registered(door, "department"));

export default function NewDepartment() {
  const { lang } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = people[lang];
  return (
    <AccountPage title={t.newDepartment} lead={t.noDepartmentsText}>
      <ActionForm lang={lang} reply={reply}>
        {organisationFields({ lang, reply, nameLabel: t.departmentName })}
        <ButtonRow>
          <Button>{t.createDepartment}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
