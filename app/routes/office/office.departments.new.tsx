import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { organisationFields } from "~/components/people/organisation-fields";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { people } from "~/copy/people/people";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { departmentFormOf } from "~/forms/people/account-members";
import { fieldRefusal, formRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { createOrganisation } from "~/workflows/people/create-organisation";

export const handle = { access: "departments.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].newDepartment);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, async ({ form, lang, shell, actor }) => {
  const parsed = parseForm(departmentFormOf(form), form);
  if (!parsed.ok) return data(parsed.reply, { status: 422 });
  const { organisationName: name, uscc, englishName, phone, address } = parsed.value;
  const decided = await createOrganisation(shell, actor, "department", { name, uscc, englishName, phone, address });
  if (decided.ok) throw seeOther(lang, withQuery(paths.office.department(decided.value), { done: "1" }));
  const message = fieldMessage(decided.reason, decided.detail);
  return data(decided.reason === "organisation.known" ? fieldRefusal(form, "uscc", message) : formRefusal(form, message), { status: 422 });
});

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
