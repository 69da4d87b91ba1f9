import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankSessionCookie } from "~/auth/cookie";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { ConfirmPanel } from "~/components/ui/confirm-panel";
import { demonstration } from "~/copy/demonstration/demonstration";
import { href, langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { marksCookie, NO_MARKS } from "~/lib/tour-marks";
import { resetDemonstration } from "~/workflows/demonstration/reset-demonstration";

export const handle = { access: "demonstration.control", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, demonstration[lang].resetTitle);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, async ({ lang, shell, config }) => {
  await resetDemonstration(shell);
  const headers = new Headers({ "Set-Cookie": blankSessionCookie(config) });
  headers.append("Set-Cookie", marksCookie(NO_MARKS));
  throw seeOther(lang, paths.tour, headers);
});

export default function Reset() {
  const { lang } = useLoaderData<typeof loader>();
  const t = demonstration[lang];
  return (
    <div className="space-y-6 py-6">
      <h1>{t.resetTitle}</h1>
      <ConfirmPanel
        lang={lang}
        title={t.resetLead}
        consequences={t.resetConsequences}
        confirmLabel={t.resetButton}
        cancelHref={href(lang, paths.tour)}
        cancelLabel={t.resetCancel}
        danger
      />
    </div>
  );
}
