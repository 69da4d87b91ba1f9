import { PasswordField, TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import { PASSWORD_MIN } from "~/domain/access/password-rules";
import type { FormReply } from "~/forms/reply";

/*
 * Groups of fields are called, not mounted: the form looks through its elements for the labels of the error summary.
 */
type Props = { readonly lang: Lang; readonly reply?: FormReply | null };

/** Account name and password of somebody who has an account. */
export function signInFields({ lang, reply }: Props) {
  const t = account[lang];
  return (
    <>
      <TextField lang={lang} name="login" label={t.login} hint={t.signInHint} reply={reply} autoComplete="username" spellCheck={false} />
      <PasswordField lang={lang} name="password" label={t.password} hint={t.passwordOrCode} reply={reply} autoComplete="current-password" />
    </>
  );
}

/** A new password, typed twice. */
export function newPasswordFields({ lang, reply, label }: Props & { readonly label?: string }) {
  const t = account[lang];
  return (
    <>
      <PasswordField
        lang={lang}
        name="password"
        label={label ?? t.newPassword}
        hint={t.newPasswordHint(PASSWORD_MIN)}
        reply={reply}
        autoComplete="new-password"
      />
      <PasswordField lang={lang} name="repeatPassword" label={t.repeatPassword} reply={reply} autoComplete="new-password" />
    </>
  );
}

/** A new person: name, account name, password. */
export function personFields({ lang, reply, name, loginHint }: Props & { readonly name?: string; readonly loginHint?: string }) {
  const t = account[lang];
  return (
    <>
      <TextField lang={lang} name="name" label={t.yourName} reply={reply} defaultValue={name ?? ""} autoComplete="name" />
      <TextField
        lang={lang}
        name="login"
        label={t.login}
        hint={loginHint ?? t.loginHint}
        reply={reply}
        autoComplete="username"
        spellCheck={false}
      />
      {newPasswordFields({ lang, reply })}
    </>
  );
}
