import { objectionWords } from "~/copy/objection";
import { verbPages } from "~/copy/verb-pages";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { ConfirmPanel } from "../ui/confirm-panel";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { AwardFacts } from "./facts";
import { ObjectionFacts } from "./objection-facts";
import { SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The purchaser answers an objection: an agent drafts, an approver signs or gives the draft back. */
export function AnswerObjectionPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = objectionWords[lang];
  const { objection } = page;
  const back = href(lang, deskOf(lang, page.desk, page.head.id).base);
  const facts = (
    <>
      {objection ? (
        <Card id="objection" title={t.title}>
          <ObjectionFacts lang={lang} objection={objection} />
        </Card>
      ) : null}
      <AwardFacts lang={lang} page={page} />
    </>
  );
  const about = <input type="hidden" name="objection" value={objection?.id ?? ""} />;
  const isSigning = page.verb === "answer-objection";
  return (
    <VerbFrame {...props} facts={facts}>
      {isSigning ? (
        <>
          <ConfirmPanel
            lang={lang}
            title={t.signTitle}
            consequences={[t.signPublic, t.signOther]}
            confirmLabel={t.sign}
            cancelHref={back}
            revision={objection?.revision ?? 0}
            verb="answer-objection"
            reply={reply}
          >
            {about}
            <SeenAt now={now} />
          </ConfirmPanel>
          <ActionForm lang={lang} verb="return-answer" revision={objection?.revision ?? 0} id="return-answer">
            {about}
            <SeenAt now={now} />
            <Button look="quiet">{t.giveBack}</Button>
          </ActionForm>
        </>
      ) : (
        <ActionForm
          lang={lang}
          reply={reply}
          verb="draft-answer"
          revision={objection?.revision ?? 0}
          autosave={`answer:${objection?.id ?? page.head.id}`}
        >
          {about}
          <SeenAt now={now} />
          <p className="text-ink-soft max-w-3xl">{t.answerLead}</p>
          <TextArea
            lang={lang}
            reply={reply}
            name="answer"
            label={t.answer}
            hint={t.answerHint}
            rows={8}
            defaultValue={objection?.answer ?? ""}
          />
          <ButtonRow>
            <Button>{t.saveDraft}</Button>
            <LinkButton href={back} look="quiet">
              {verbPages[lang].back}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      )}
    </VerbFrame>
  );
}
