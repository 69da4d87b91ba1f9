import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { demonstration } from "~/copy/demonstration/demonstration";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

type Props = {
  readonly lang: Lang;
  readonly returnTo: string;
  /** The last year with a calendar, when time has come to its end; null when nothing is to come before it. */
  readonly year: number | null;
};

/** Why time did not move. */
export function TimeEndPage({ lang, returnTo, year }: Props) {
  const t = demonstration[lang];
  return (
    <div className="space-y-6 py-6">
      <h1>{year === null ? t.nothingTitle : t.endTitle}</h1>
      <Notice lang={lang} tone="warning" live>
        {year === null ? t.nothing : t.end(year)}
      </Notice>
      <ButtonRow>
        <LinkButton look="primary" href={href(lang, returnTo)}>
          {t.back}
        </LinkButton>
        <LinkButton href={href(lang, paths.demonstration.reset)}>{t.resetTitle}</LinkButton>
      </ButtonRow>
    </div>
  );
}

/** The strip's press on a page of its own. */
export function ForwardPage({ lang }: Pick<Props, "lang">) {
  const t = demonstration[lang];
  return (
    <div className="space-y-6 py-6">
      <h1>{t.forwardTitle}</h1>
      <p>{t.forwardText}</p>
      <ActionForm lang={lang}>
        <input type="hidden" name="returnTo" value={paths.tour} />
        <ButtonRow>
          <Button>{t.forwardTitle}</Button>
        </ButtonRow>
      </ActionForm>
    </div>
  );
}
