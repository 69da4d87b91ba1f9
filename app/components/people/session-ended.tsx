import type { SessionEnded } from "~/auth/door";
import { Button, ButtonRow } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { CarriedInput, CarriedValues, OneClickCarried, typedIn } from "./carried-fields";
import { signInFields } from "./credential-fields";

/** Whether an error of a route is an ended session that carries what was typed (app/auth/door.ts). */
export function endedSession(data: unknown): SessionEnded | null {
  if (typeof data !== "object" || data === null || !("sessionEnded" in data)) return null;
  return data as SessionEnded;
}

/** A form was sent after its session had ended: sign in here, and nothing typed is lost. Works without JavaScript. */
export function SessionEndedPage({ lang, ended }: { readonly lang: Lang; readonly ended: SessionEnded }) {
  const t = account[lang];
  const carried = ended.sessionEnded;
  return (
    <div className="mx-auto max-w-2xl space-y-6 py-8" data-unanswered="">
      <h1>{t.endedTitle}</h1>
      <Notice lang={lang} tone="warning" live>
        {t.endedText}
      </Notice>
      <form method="post" action={href(lang, paths.signIn)} encType="multipart/form-data" className="form-stack">
        <CarriedInput carried={carried} />
        {signInFields({ lang })}
        <ButtonRow>
          <Button>{t.signIn}</Button>
        </ButtonRow>
      </form>
      {ended.oneClick ? <OneClickCarried lang={lang} carried={carried} /> : null}
      <details className="card">
        <summary>{t.kept(typedIn(carried).typed.length)}</summary>
        <CarriedValues lang={lang} carried={carried} />
      </details>
    </div>
  );
}
