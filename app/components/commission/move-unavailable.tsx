import type { Lang } from "~/copy/define";
import { fieldErrorText } from "~/copy/field-errors";
import { posting } from "~/copy/posting";
import { statusLabel } from "~/copy/status";
import { type FormReply, fieldValue } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { WorkHead } from "~/reads/work-facts";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";

type Props = {
  readonly lang: Lang;
  readonly head: WorkHead;
  readonly base: string;
  readonly reply?: FormReply | null;
  /** Fields whose text the person had typed: it stays readable, to be used elsewhere. */
  readonly typed?: readonly string[];
};

/** The step is not to be made (any more): how it stands now, and the way there. */
export function MoveUnavailable({ lang, head, base, reply, typed = [] }: Props) {
  const t = posting[lang];
  const texts = reply ? typed.map((name) => fieldValue(reply, name)).filter((text) => text.trim() !== "") : [];
  return (
    <>
      <Notice lang={lang} tone="warning" title={t.notNow} live>
        <p>{t.notNowText(statusLabel(lang, head.status))}</p>
        {reply?.formError ? <p>{fieldErrorText(lang, reply.formError)}</p> : null}
      </Notice>
      {texts.length > 0 ? (
        <Card id="typed" title={t.typedByYou}>
          {texts.map((text) => (
            <p key={text} className="prose-typed">
              {text}
            </p>
          ))}
        </Card>
      ) : null}
      <LinkButton href={href(lang, base)} look="primary">
        {t.toWork}
      </LinkButton>
    </>
  );
}
