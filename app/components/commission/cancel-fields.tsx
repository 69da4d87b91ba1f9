import { cancelReasonOptions } from "~/copy/cancel-reasons";
import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting";
import type { FormReply } from "~/forms/reply";
import { RadioGroup } from "../ui/choice-fields";
import { TextArea } from "../ui/text-fields";

/**
 * Why it is cancelled: a coded reason and an explanation, public where the commission is. Called, not mounted, so that the page knows the
 * names of the fields.
 */
export function cancelFields(lang: Lang, reply: FormReply | null, isPublic: boolean) {
  const t = posting[lang];
  return (
    <>
      <RadioGroup lang={lang} reply={reply} name="reason" label={t.cancelReason} options={cancelReasonOptions(lang)} />
      <TextArea
        lang={lang}
        reply={reply}
        name="note"
        label={t.cancelNote}
        hint={isPublic ? t.cancelNoteHint : t.cancelNoteUnpublished}
        rows={3}
      />
    </>
  );
}
