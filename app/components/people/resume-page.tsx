import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import type { Carried } from "~/forms/carried";
import { AccountPage } from "./account-page";
import { CarriedValues, HiddenFields } from "./carried-fields";

/** Signed in again: the person reads what was typed and sends it by an own press, never by itself. */
export function ResumePage({ lang, carried, name }: { readonly lang: Lang; readonly carried: Carried; readonly name: string }) {
  const t = account[lang];
  return (
    <AccountPage title={t.resumeTitle}>
      <Notice lang={lang} tone="success" live>
        {t.resumeText(name)}
      </Notice>
      <CarriedValues lang={lang} carried={carried} />
      {/* As multipart, because long Chinese texts grow ninefold in the other encoding. */}
      <form method="post" action={carried.action} encType="multipart/form-data" className="form-stack">
        <HiddenFields carried={carried} />
        <ButtonRow>
          <Button>{t.resume}</Button>
          <LinkButton href={carried.action} look="quiet">
            {t.resumeDrop}
          </LinkButton>
        </ButtonRow>
      </form>
    </AccountPage>
  );
}
