import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import type { Carried } from "~/forms/carried";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { AccountPage } from "./account-page";
import { CarriedInput, OneClickCarried, typedIn } from "./carried-fields";
import { signInFields } from "./credential-fields";

type Props = {
  readonly lang: Lang;
  /** A page asked for the sign-in and is returned to. */
  readonly asked: boolean;
  readonly demonstration: boolean;
  readonly reply: FormReply | null;
  /** What was typed before an ended session, carried on through a wrong password too. */
  readonly carried: Carried | null;
};

export function SignInPage({ lang, asked, demonstration, reply, carried }: Props) {
  const t = account[lang];
  return (
    <AccountPage title={t.signInTitle}>
      {asked && !reply ? <Notice lang={lang}>{t.needSignIn}</Notice> : null}
      {carried ? <Notice lang={lang}>{t.kept(typedIn(carried).typed.length)}</Notice> : null}
      <ActionForm lang={lang} reply={reply} files={carried !== null}>
        {carried ? <CarriedInput carried={carried} /> : null}
        {signInFields({ lang, reply })}
        <ButtonRow>
          <Button>{t.signIn}</Button>
        </ButtonRow>
      </ActionForm>
      {demonstration && carried ? <OneClickCarried lang={lang} carried={carried} /> : null}
      {demonstration && !carried ? (
        <p>
          <LinkButton href={href(lang, paths.account.demonstration)}>{t.oneClick}</LinkButton>
        </p>
      ) : null}
      <div className="space-y-2 text-ink-soft">
        <p>{t.forgot}</p>
        <p>
          {t.noAccount} <a href={href(lang, paths.account.join)}>{t.join}</a>
        </p>
        <p>{t.departmentsByInvitation}</p>
      </div>
    </AccountPage>
  );
}
