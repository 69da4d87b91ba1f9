import { delivery } from "~/copy/delivery";
import { verbPages } from "~/copy/verb-pages";
import { MOST_FILES } from "~/forms/delivery";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { FileField } from "../ui/file-field";
import { Notice } from "../ui/notice";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { DeliveryFacts } from "./facts";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The provider hands in all deliverables, with what was wrong the last time beside them. */
export function DeliverPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = delivery[lang].submit;
  const isLate = page.deadline !== null && "at" in page.deadline && page.deadline.at <= now;
  return (
    <VerbFrame {...props} facts={<DeliveryFacts lang={lang} page={page} />}>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      {isLate ? (
        <Notice lang={lang} tone="warning">
          {t.late}
        </Notice>
      ) : null}
      <Consequences lang={lang} sentences={[t.accept(page.limits.accept), t.reject(page.limits.rejections)]} />
      <ActionForm lang={lang} reply={reply} files revision={page.head.revision} autosave={`deliver:${page.head.id}`}>
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="note" label={t.note} hint={t.noteHint} rows={4} />
        <FileField
          lang={lang}
          reply={reply}
          name="files"
          label={t.files}
          multiple
          hint={
            <>
              {t.filesHint(MOST_FILES)} {verbPages[lang].filesAgain}
            </>
          }
        />
        <ButtonRow>
          <Button>{t.button}</Button>
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}
