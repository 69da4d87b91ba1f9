import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/choice-fields";
import { CodeCompared } from "~/components/ui/code-compared";
import { Notice } from "~/components/ui/notice";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { AccountPage } from "./account-page";
import { personFields } from "./credential-fields";

/** First step of 机构入驻: the agency's account and its first person. */
export function JoinPage({ lang, reply }: { readonly lang: Lang; readonly reply: FormReply | null }) {
  const t = account[lang];
  return (
    <AccountPage title={t.joinTitle} lead={t.joinText}>
      <Notice lang={lang}>{t.joinOnce}</Notice>
      <ActionForm lang={lang} reply={reply}>
        <TextField lang={lang} name="uscc" label={t.uscc} hint={t.usccHint} reply={reply} autoComplete="off" spellCheck={false} />
        <CodeCompared lang={lang} reply={reply} />
        <TextField
          lang={lang}
          name="organisationName"
          label={t.organisationName}
          hint={t.organisationNameHint}
          reply={reply}
          autoComplete="organization"
        />
        {personFields({ lang, reply, loginHint: t.joinLoginHint })}
        <Checkbox lang={lang} name="agree" label={t.agree} reply={reply} />
        <ButtonRow>
          <Button>{t.createAccount}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}

/** The code is known: whose decision it is now, and that nothing was created. */
export function JoinRequestedPage({ lang, organisation }: { readonly lang: Lang; readonly organisation: string }) {
  const t = account[lang];
  return (
    <AccountPage title={t.requestedTitle}>
      <Notice lang={lang} tone="success" live>
        {t.requestedText(organisation)}
      </Notice>
      <p>
        <a href={href(lang, paths.signIn)}>{t.signIn}</a>
      </p>
    </AccountPage>
  );
}
