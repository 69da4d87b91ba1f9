import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { statusLabel } from "~/copy/moves/status";
import { posting } from "~/copy/posting/posting";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { readFieldMessage } from "~/domain/kernel/field-errors";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { WorkHead } from "~/reads/desk/work-facts";
import { LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { TypedCard } from "../ui/typed-card";

/** What refused the press; that the status does not allow it is said by the status itself. */
function refusedWords(lang: Lang, formError: string): string | null {
  return readFieldMessage(formError)?.code === "move.not-now" ? null : fieldErrorText(lang, formError);
}

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  readonly base: string;
  readonly reply?: FormReply | null;
  /** Why, where the commission's status does not say it. */
  readonly why?: string | null;
  /** The form in which something can be typed: what was typed stays readable, to be used elsewhere. */
  readonly form?: ReactNode;
};

/** The step is not to be made (any more): how it stands now, what was typed, and the way there. */
export function MoveUnavailable({ lang, head, base, reply, why, form }: Props) {
  const t = posting[lang];
  const refused = reply?.formError ? refusedWords(lang, reply.formError) : null;
  return (
    <>
      <Notice lang={lang} tone="warning" title={t.notNow} live>
        <p>{t.notNowText(statusLabel(lang, head.status))}</p>
        {why ? <p>{why}</p> : null}
        {refused ? <p>{refused}</p> : null}
      </Notice>
      {form ? <TypedCard lang={lang} reply={reply} form={form} /> : null}
      <LinkButton href={href(lang, base)} look="primary">
        {t.toWork}
      </LinkButton>
    </>
  );
}
