import type { Lang } from "~/copy/define";
import { officeVerbs } from "~/copy/office-verbs";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import type { VerbPage } from "~/reads/verb-page";
import { Typed } from "../commission/term-value";
import { Card } from "../ui/card";
import { ConfirmPanel } from "../ui/confirm-panel";
import { SummaryList } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { AwardFacts } from "./facts";
import { SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** What a hold does where the commission stands: the close moves while registration is open, a locked roster stays, a draw is done with. */
function holdConsequences(lang: Lang, { head, provider }: VerbPage): string[] {
  const t = officeVerbs[lang].hold;
  if (head.status === "published") return [t.stops, t.publicBefore, t.moves];
  return provider ? [t.stops, t.public] : [t.stops, t.publicBefore, t.frozen];
}

/** The office stops everything, with a public reason. */
export function SetHoldPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang];
  return (
    <VerbFrame {...props} facts={<AwardFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={t.hold.title}
        consequences={holdConsequences(lang, page)}
        confirmLabel={t.hold.button}
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

/** The office lifts its hold; the clocks go on with what was left. */
export function LiftHoldPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang];
  const { hold } = page;
  const facts = hold ? (
    <Card>
      <SummaryList
        lang={lang}
        rows={[
          { key: "since", label: t.lift.since, value: formatDateTime(lang, hold.since) },
          { key: "because", label: t.lift.because, value: <Typed lang={lang} text={hold.reason} /> },
        ]}
      />
    </Card>
  ) : null;
  return (
    <VerbFrame {...props} facts={facts}>
      <ConfirmPanel
        lang={lang}
        title={t.lift.title}
        consequences={[t.lift.resume, ...(page.head.status === "published" ? [t.lift.registration] : [])]}
        confirmLabel={t.lift.button}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
