import { contract } from "~/copy/contract";
import { href } from "~/lib/lang";
import { ConfirmPanel } from "../ui/confirm-panel";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { AwardFacts } from "./facts";
import { SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The drawn agency confirms: what it must do then, by when, and what silence costs. */
export function ConfirmAwardPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = contract[lang].confirm;
  return (
    <VerbFrame {...props} facts={<AwardFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={t.title}
        consequences={[t.sign(page.limits.sign), t.void(page.limits.void), t.price, t.silence]}
        confirmLabel={t.button}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
      >
        <SeenAt now={now} />
      </ConfirmPanel>
    </VerbFrame>
  );
}

/** It declines, with a reason: the next drawn is called. */
export function DeclineAwardPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = contract[lang].decline;
  return (
    <VerbFrame {...props} facts={<AwardFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={t.title}
        consequences={[t.next(page.alternatesLeft), t.record, t.relist]}
        confirmLabel={t.button}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
        danger
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
