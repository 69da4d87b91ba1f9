import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankSessionCookie } from "~/auth/cookie";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { endSession } from "~/auth/sessions";
import { AccountPage } from "~/components/people/account-page";
import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { account } from "~/copy/people/account";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";

export const handle = { access: "public", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].signOut);
};

export const loader = door(handle.access, ({ lang, actor }) => {
  if (actor.kind !== "user") throw seeOther(lang, paths.home);
  return { lang };
});

/** Signing out twice is signing out: the door is open to those whose session is gone already. */
export const action = door(handle.access, async ({ lang, database, sessionId, config }) => {
  if (sessionId) await endSession(database, sessionId);
  throw seeOther(lang, paths.home, { "Set-Cookie": blankSessionCookie(config) });
});

export default function SignOut() {
  const { lang } = useLoaderData<typeof loader>();
  const t = account[lang];
  return (
    <AccountPage title={t.signOut} lead={t.signOutText}>
      <ActionForm lang={lang}>
        <ButtonRow>
          <Button>{t.signOut}</Button>
        </ButtonRow>
      </ActionForm>
    </AccountPage>
  );
}
