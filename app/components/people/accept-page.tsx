import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import { rolesText } from "~/copy/people/roles-text";
import { reasonText } from "~/copy/refusals/reasons";
import type { PagePurpose } from "~/domain/access/one-time-link";
import type { Role } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { FormReply } from "~/forms/reply";
import { AccountPage } from "./account-page";
import { newPasswordFields, personFields } from "./credential-fields";
import { organisationFields } from "./organisation-fields";

export type LinkFacts = {
  readonly purpose: PagePurpose;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly recipient: string;
  readonly maskedLogin: string;
};

type Props = { readonly lang: Lang; readonly link: Decision<LinkFacts>; readonly reply: FormReply | null };

/** The page's heading, and its title in the browser: by what the link is for, or that it cannot be used. */
export function acceptTitle(lang: Lang, link: Decision<LinkFacts>): string {
  const t = account[lang];
  if (!link.ok) return t.linkGone;
  const { purpose, organisationName } = link.value;
  return { invite: t.acceptInvite(organisationName), reset: t.acceptReset, "first-supervisor": t.acceptFirst }[purpose];
}

/** What a one-time link opens: joining, a new password, or the first use of the system. */
export function AcceptPage({ lang, link, reply }: Props) {
  const t = account[lang];
  if (!link.ok) {
    return (
      <AccountPage title={acceptTitle(lang, link)}>
        <Notice lang={lang} tone="danger" live>
          {reasonText(lang, link.reason, link.detail)}
        </Notice>
      </AccountPage>
    );
  }
  const { purpose, roles, recipient, maskedLogin } = link.value;
  const lead = {
    invite: t.acceptInviteText(rolesText(lang, roles)),
    reset: t.acceptResetText(maskedLogin),
    "first-supervisor": t.acceptFirstText,
  };
  const press = { invite: t.joinButton, reset: t.setPassword, "first-supervisor": t.startOffice }[purpose];
  return (
    <AccountPage title={acceptTitle(lang, link)} lead={lead[purpose]}>
      <ActionForm lang={lang} reply={reply}>
        {purpose === "first-supervisor" ? (
          <>
            <h2>{t.office}</h2>
            {organisationFields({ lang, reply, nameLabel: t.officeName })}
            <h2>{t.you}</h2>
          </>
        ) : null}
        {purpose === "reset" ? newPasswordFields({ lang, reply }) : personFields({ lang, reply, name: recipient })}
        <ButtonRow>
          <Button>{press}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
