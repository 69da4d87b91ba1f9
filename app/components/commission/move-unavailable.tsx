import type { Lang } from "~/copy/define";
import { fieldErrorText } from "~/copy/field-errors";
import { posting } from "~/copy/posting";
import { statusLabel } from "~/copy/status";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { WorkHead } from "~/reads/work-facts";
import { LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";

type Props = { readonly lang: Lang; readonly head: WorkHead; readonly base: string; readonly reply?: FormReply | null };

/** The step is not to be made (any more): how it stands now, and the way there. */
export function MoveUnavailable({ lang, head, base, reply }: Props) {
  const t = posting[lang];
  return (
    <>
      <Notice lang={lang} tone="warning" title={t.notNow} live>
        <p>{t.notNowText(statusLabel(lang, head.status))}</p>
        {reply?.formError ? <p>{fieldErrorText(lang, reply.formError)}</p> : null}
      </Notice>
      <LinkButton href={href(lang, base)} look="primary">
        {t.toWork}
      </LinkButton>
    </>
  );
}
