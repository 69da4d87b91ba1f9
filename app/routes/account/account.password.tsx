import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassword } from "~/auth/change-password";
import { deviceCookie, readDeviceTokens } from "~/auth/device-cookie";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { AccountPage } from "~/components/people/account-page";
import { newPasswordFields } from "~/components/people/credential-fields";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { PasswordField } from "~/components/ui/text-fields";
import { account } from "~/copy/people/account";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { changePasswordForm } from "~/forms/people/account";
import { fieldRefusal, formRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].passwordTitle);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, async ({ form, lang, shell, request, config, actor, sessionId }) => {
  const parsed = parseForm(changePasswordForm, form);
  if (!parsed.ok) return data(parsed.reply, { status: 422 });
  const { currentPassword: current, password: next } = parsed.value;
  const decided = await changePassword(shell, { userId: actor.userId, current, next, sessionId });
  if (decided.ok) {
    const device = deviceCookie(config, decided.value.deviceToken, readDeviceTokens(config, request));
    throw seeOther(lang, withQuery(paths.account.sessions, { done: "password" }), { "Set-Cookie": device });
  }
  const message = fieldMessage(decided.reason, decided.detail);
  if (decided.reason === "password.throttled") return data(formRefusal(form, message), { status: 429 });
  if (decided.reason === "password.wrong") return data(fieldRefusal(form, "currentPassword", message), { status: 422 });
  if (decided.reason.startsWith("password.")) return data(fieldRefusal(form, "password", message), { status: 422 });
  return data(formRefusal(form, message), { status: 422 });
});

export default function Password() {
  const { lang } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = account[lang];
  return (
    <AccountPage title={t.passwordTitle}>
      <ActionForm lang={lang} reply={reply}>
        <PasswordField lang={lang} name="currentPassword" label={t.currentPassword} reply={reply} autoComplete="current-password" />
        {newPasswordFields({ lang, reply, label: t.nextPassword })}
        <ButtonRow>
          <Button>{t.changePassword}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
