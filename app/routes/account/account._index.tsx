import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { ButtonRow, LinkButton } from "~/components/ui/button";
import { SummaryList } from "~/components/ui/summary-list";
import { receiptWords } from "~/copy/log/receipts";
import { looks } from "~/copy/looks/looks";
import { account } from "~/copy/people/account";
import { rolesText } from "~/copy/people/roles-text";
import { href, langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readAccount } from "~/reads/people/account";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].accountTitle);
};

export const loader = door(handle.access, async ({ lang, actor, database }) => ({ lang, me: await readAccount(database, actor) }));

export default function Account() {
  const { lang, me } = useLoaderData<typeof loader>();
  const t = account[lang];
  const rows = [
    { key: "name", label: t.signedInAs, value: <span lang="zh-CN">{me.name}</span> },
    { key: "login", label: t.login, value: me.login },
    { key: "organisation", label: t.organisation, value: <span lang="zh-CN">{me.organisationName}</span> },
    { key: "roles", label: t.roles, value: rolesText(lang, me.roles) },
  ];
  return (
    <AccountPage title={t.accountTitle}>
      <SummaryList lang={lang} rows={rows} />
      <ButtonRow>
        <LinkButton href={href(lang, paths.account.receipts)}>{receiptWords[lang].title}</LinkButton>
        <LinkButton href={href(lang, paths.account.looks)}>{looks[lang].ownTitle}</LinkButton>
        <LinkButton href={href(lang, paths.account.password)}>{t.passwordTitle}</LinkButton>
        <LinkButton href={href(lang, paths.account.sessions)}>{t.sessionsTitle}</LinkButton>
        {me.membersPath ? <LinkButton href={href(lang, me.membersPath)}>{t.members}</LinkButton> : null}
        <LinkButton href={href(lang, paths.account.signOut)} look="quiet">
          {t.signOut}
        </LinkButton>
      </ButtonRow>
    </AccountPage>
  );
}
