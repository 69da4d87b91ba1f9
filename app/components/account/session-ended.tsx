import { Button, ButtonRow } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { account } from "~/copy/account";
import type { Lang } from "~/copy/define";
import type { Carried } from "~/forms/carried";
import { href } from "~/lib/lang";
import { CarriedValues, typedIn } from "./carried-fields";
import { signInFields } from "./credential-fields";

/** Whether an error of a route is an ended session that carries what was typed (app/auth/door.ts). */
export function endedSession(data: unknown): Carried | null {
  if (typeof data !== "object" || data === null || !("sessionEnded" in data)) return null;
  return data.sessionEnded as Carried;
}

/** A form was sent after its session had ended: sign in here, and nothing typed is lost. Works without JavaScript. */
export function SessionEndedPage({ lang, carried }: { readonly lang: Lang; readonly carried: Carried }) {
  const t = account[lang];
  return (
    <div className="mx-auto max-w-2xl space-y-6 py-8">
      <h1>{t.endedTitle}</h1>
      <Notice lang={lang} tone="warning" live>
        {t.endedText}
      </Notice>
      <form method="post" action={href(lang, "/sign-in")} encType="multipart/form-data" className="form-stack">
        <input type="hidden" name="carried" value={JSON.stringify(carried)} />
        {signInFields({ lang })}
        <ButtonRow>
          <Button>{t.signIn}</Button>
        </ButtonRow>
      </form>
      <details className="card">
        <summary>{t.kept(typedIn(carried).typed.length)}</summary>
        <CarriedValues lang={lang} carried={carried} />
      </details>
    </div>
  );
}
