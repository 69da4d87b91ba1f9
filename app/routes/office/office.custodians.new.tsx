import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { organisationFields } from "~/components/people/organisation-fields";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { committeeWords } from "~/copy/committee/committee";
import { people } from "~/copy/people/people";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { registered } from "../common/new-organisation";

export const handle = { access: "committee.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, committeeWords[lang].newOrganisation);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, (door) => registered(door, "custodian"));

export default function NewCustodian() {
  const { lang } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = committeeWords[lang];
  return (
    <AccountPage title={t.newOrganisation} lead={t.noOrganisationsHint}>
      <ActionForm lang={lang} reply={reply}>
        {organisationFields({ lang, reply, nameLabel: people[lang].departmentName })}
        <ButtonRow>
          <Button>{t.newOrganisation}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
