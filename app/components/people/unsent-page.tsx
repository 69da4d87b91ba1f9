import type { Unsent } from "~/auth/fault-answer";
import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import { CarriedValues, HiddenFields } from "./carried-fields";

/** Whether an error of a route carries a form that came to nothing (app/auth/fault-answer.ts). */
export function unsentForm(data: unknown): Unsent | null {
  return typeof data === "object" && data !== null && "unsent" in data ? (data as Unsent) : null;
}

/** The way to send a form again that a fault kept from being done, and what was typed in it. Works without JavaScript. */
export function UnsentForm({ lang, unsent }: { readonly lang: Lang } & Unsent) {
  const t = account[lang];
  return (
    <>
      <Notice lang={lang} tone="warning" live>
        {t.unsentText}
      </Notice>
      {/* As multipart, because long Chinese texts grow ninefold in the other encoding. */}
      <form method="post" action={unsent.action} encType="multipart/form-data" className="form-stack">
        <HiddenFields carried={unsent} />
        <ButtonRow>
          <Button>{t.sendAgain}</Button>
          <LinkButton href={unsent.action} look="quiet">
            {t.resumeDrop}
          </LinkButton>
        </ButtonRow>
      </form>
      <section className="card">
        <CarriedValues lang={lang} carried={unsent} />
      </section>
    </>
  );
}
