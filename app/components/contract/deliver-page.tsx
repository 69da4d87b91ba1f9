import { delivery } from "~/copy/contract/delivery";
import { verbPages } from "~/copy/moves/verb-pages";
import { ui } from "~/copy/shell/ui";
import { Consequences, type ContractProps, MoveForm } from "../desk/verb-frame";
import { FileField } from "../ui/file-field";
import { Notice } from "../ui/notice";
import { TextArea } from "../ui/text-fields";

/** The provider hands in all deliverables, with what was wrong the last time beside them. */
export function deliver(props: ContractProps) {
  const { lang, page, now, reply } = props;
  const t = delivery[lang].submit;
  const isLate = page.deadline !== null && "at" in page.deadline && page.deadline.at <= now;
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      {isLate ? (
        <Notice lang={lang} tone="warning">
          {t.late}
        </Notice>
      ) : null}
      <Consequences lang={lang} sentences={[t.accept(page.limits.accept), t.reject(page.limits.rejections)]} />
      <MoveForm of={props} button={t.button} files autosave>
        <TextArea lang={lang} reply={reply} name="note" label={t.note} hint={t.noteHint} rows={4} />
        <FileField
          lang={lang}
          reply={reply}
          name="files"
          label={t.files}
          multiple
          hint={
            <>
              {ui[lang].filesLimit(page.limits.files)} {verbPages[lang].filesAgain}
            </>
          }
        />
      </MoveForm>
    </>
  );
}
