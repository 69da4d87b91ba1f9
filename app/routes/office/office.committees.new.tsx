import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { CheckboxGroup } from "~/components/ui/choice-fields";
import { TextField } from "~/components/ui/text-fields";
import { committeeWords } from "~/copy/committee/committee";
import { proposeFormOf } from "~/forms/committee/propose";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readCustodianOrganisations } from "~/reads/committee/committee-page";
import { proposeCommittee } from "~/workflows/committee/propose-committee";
import { answerBeside, mend } from "../common/moves";

export const handle = { access: "committee.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, committeeWords[lang].newCommittee);
};

export const loader = door(handle.access, async ({ lang, database }) => ({
  lang,
  organisations: await readCustodianOrganisations(database),
}));

/** Beside which field a refusal stands. */
const FIELDS: Readonly<Record<string, string>> = { "committee.size": "threshold", "committee.members": "organisations" };

export const action = door(handle.access, async (door) => {
  const { form, shell, actor, database } = door;
  const ids = (await readCustodianOrganisations(database)).map(({ id }) => id);
  const parsed = parseForm(proposeFormOf(ids), form);
  if (!parsed.ok) return mend(parsed.reply);
  const { threshold, organisations } = parsed.value;
  const decided = await proposeCommittee(shell, actor, { threshold, organisationIds: organisations });
  return answerBeside(
    door,
    decided,
    ({ reason }) => FIELDS[reason] ?? null,
    (id) => withQuery(paths.office.committee(id), { done: "proposed" }),
  );
});

export default function NewCommittee() {
  const { lang, organisations } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = committeeWords[lang];
  return (
    <AccountPage title={t.newCommittee} lead={t.newCommitteeLead}>
      <ActionForm lang={lang} reply={reply}>
        <CheckboxGroup
          lang={lang}
          name="organisations"
          label={t.choose}
          hint={t.chooseHint}
          reply={reply}
          options={organisations.map(({ id, name }) => ({ value: id, label: <span lang="zh-CN">{name}</span> }))}
        />
        <TextField
          lang={lang}
          name="threshold"
          label={t.threshold}
          hint={t.thresholdHint}
          reply={reply}
          inputMode="numeric"
          narrow
          defaultValue={2}
        />
        <ButtonRow>
          <Button>{t.propose}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
