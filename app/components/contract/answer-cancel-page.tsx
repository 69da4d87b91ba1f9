import { cancelReasonText } from "~/copy/cancel-reasons";
import { officeVerbs } from "~/copy/office-verbs";
import { formatDateTime } from "~/copy/values";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import { href } from "~/lib/lang";
import { Typed } from "../commission/term-value";
import { Card } from "../ui/card";
import { ConfirmPanel } from "../ui/confirm-panel";
import { SummaryList } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The office consents to a cancellation after the close, or refuses it: nobody cancels after seeing who came. */
export function AnswerCancelPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang].cancellation;
  const { cancellation } = page;
  const isConsent = page.verb === "consent-cancel";
  const facts = cancellation ? (
    <Card id="request" title={t.standing}>
      <SummaryList
        lang={lang}
        rows={[
          { key: "requestedAt", label: t.requestedAt, value: formatDateTime(lang, cancellation.requestedAt) },
          { key: "reason", label: t.reason, value: cancelReasonText(lang, cancellation.reason as CancelReason) },
          { key: "note", label: t.note, value: <Typed lang={lang} text={cancellation.note} /> },
        ]}
      />
    </Card>
  ) : null;
  return (
    <VerbFrame {...props} facts={facts}>
      <ConfirmPanel
        lang={lang}
        title={isConsent ? t.consentTitle : t.refuseTitle}
        consequences={isConsent ? [t.consent, t.seen] : [page.head.held ? t.refuseHeld : t.refuse]}
        confirmLabel={isConsent ? t.consentButton : t.refuseButton}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
        danger={isConsent}
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="answer" label={t.answer} hint={t.answerHint} rows={4} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
