import { officeVerbs } from "~/copy/desk/office-verbs";
import { methodWords } from "~/copy/methods/words";
import { cancelReasonText } from "~/copy/posting/cancel-reasons";
import { formatDateTime } from "~/copy/values";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import { type ContractProps, MoveConfirm } from "../desk/verb-frame";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { SummaryList } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";

/** What is asked for, and why. */
export function cancellationFacts({ lang, page: { cancellation } }: ContractProps) {
  const t = officeVerbs[lang].cancellation;
  return cancellation ? (
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
}

/** The office consents to a cancellation after the close, or refuses it: nobody cancels after seeing who came. */
export function answerCancel(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = officeVerbs[lang].cancellation;
  const isConsent = page.verb === "consent-cancel";
  const { happens } = methodWords(lang, page.head.method);
  return (
    <MoveConfirm
      of={props}
      title={isConsent ? t.consentTitle : t.refuseTitle}
      consequences={isConsent ? [t.consent, t.seen] : [(page.head.held ? t.refuseHeld : t.refuse)(happens)]}
      confirmLabel={isConsent ? t.consentButton : t.refuseButton}
    >
      <TextArea lang={lang} reply={reply} name="answer" label={t.answer} hint={t.answerHint} rows={4} />
    </MoveConfirm>
  );
}
