import { moveLabels } from "~/copy/moves/moves";
import { cancelReasonOptions } from "~/copy/posting/cancel-reasons";
import { posting } from "~/copy/posting/posting";
import type { HeadPage } from "~/reads/desk/verb-page";
import { MoveConfirm, type VerbProps } from "../desk/verb-frame";
import { RadioGroup } from "../ui/choice-fields";
import { TextArea } from "../ui/text-fields";

type Props = VerbProps<HeadPage>;

/** The clerk deletes a draft that nobody else has seen. */
export function discard(props: Props) {
  const { lang } = props;
  const t = posting[lang];
  return <MoveConfirm of={props} title={t.discardTitle} consequences={t.discardConsequences} confirmLabel={moveLabels[lang].discard} />;
}

/** What was handed in comes back to the clerk. */
export function recall(props: Props) {
  const { lang } = props;
  const t = posting[lang];
  return <MoveConfirm of={props} title={t.recallTitle} consequences={t.recallConsequences} confirmLabel={moveLabels[lang].recall} />;
}

/** A failed commission is posted again: a new draft, one for each. */
export function relist(props: Props) {
  const { lang, page } = props;
  const t = posting[lang];
  const consequences = [t.relistCopies, t.relistWindow(page.head.days.relist), t.relistOnce];
  return (
    <MoveConfirm of={props} title={t.relistTitle} consequences={consequences} confirmLabel={moveLabels[lang].relist} makes={page.newId} />
  );
}

/** What follows: after the close the office is asked; before the publication nothing of it becomes public. */
function consequencesOf({ lang, page: { head, verb } }: Props) {
  const t = posting[lang];
  if (verb === "request-cancel") return [t.requestNeedsConsent, t.requestAnswer(head.days.cancelConsent)];
  return head.isPublic ? t.cancelConsequences : t.cancelUnpublished;
}

/** Why it is cancelled, or why that is asked for: a coded reason and an explanation, public where the commission is. */
export function cancel(props: Props) {
  const { lang, page, reply } = props;
  const t = posting[lang];
  return (
    <MoveConfirm
      of={props}
      title={page.verb === "cancel" ? t.cancelTitle : t.requestTitle}
      consequences={consequencesOf(props)}
      confirmLabel={moveLabels[lang][page.verb]}
      cancelLabel={t.cancelNot}
    >
      <RadioGroup lang={lang} reply={reply} name="reason" label={t.cancelReason} options={cancelReasonOptions(lang)} />
      <TextArea
        lang={lang}
        reply={reply}
        name="note"
        label={t.cancelNote}
        hint={page.head.isPublic ? t.cancelNoteHint : t.cancelNoteUnpublished}
        rows={3}
      />
    </MoveConfirm>
  );
}
